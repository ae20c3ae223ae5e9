/**
 * Does a quote stand when it is held against articles? Whether somebody said something ({@link
 * io.quoth.yardstick.Checker}), whether a result's quotes are still in its article ({@link
 * io.quoth.yardstick.Verifier}), and who speaks across articles ({@link
 * io.quoth.yardstick.Roster}).
 *
 * <p>A side room behind all others: only the commands {@code check}, {@code verify} and {@code
 * speakers} go there.
 */
@NullMarked
package io.quoth.yardstick;

import org.jspecify.annotations.NullMarked;
