package io.quoth;

/**
 * How much a server takes on.
 *
 * @param maxBytes of a request's body
 * @param timeout seconds, to read a request in, and once more to answer it in
 * @param threads that work on articles, one each
 * @param maxConcurrent articles that are read, wait or are worked on; a body of each may be held
 */
record ServeLimits(int maxBytes, int timeout, int threads, int maxConcurrent) {}
