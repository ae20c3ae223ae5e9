package io.quoth.write;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * SHA-256 (FIPS 180-4) of bytes. Java has it, too, but brings up its security providers first, and
 * that takes as long as a third of a program that does nothing: too long for each result of a short
 * run. A test compares both.
 */
final class Sha256 {
  /** Bytes that are worked in at a time. */
  private static final int BLOCK = 64;

  private static final int ROUNDS = 64;

  /** Behind the bytes: a bit, and how many bits there were. */
  private static final int END = 1 + Long.BYTES;

  /** The first bits of the square roots of the first primes, behind the point. */
  private static final int[] START = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };

  /** Of the cube roots of more of them. */
  private static final int[] ROOTS = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  private final int[] state = START.clone();
  private final int[] words = new int[ROUNDS];

  private Sha256() {}

  /** The 32 bytes of the digest. */
  static byte[] of(byte[] bytes) {
    Sha256 digest = new Sha256();
    int whole = bytes.length - bytes.length % BLOCK;
    digest.add(bytes, whole);
    byte[] rest = Arrays.copyOfRange(bytes, whole, bytes.length);
    byte[] end = Arrays.copyOf(rest, rest.length + END > BLOCK ? 2 * BLOCK : BLOCK);
    end[rest.length] = (byte) 0x80;
    ByteBuffer.wrap(end).putLong(end.length - Long.BYTES, (long) bytes.length * Byte.SIZE);
    digest.add(end, end.length);
    ByteBuffer result = ByteBuffer.allocate(START.length * Integer.BYTES);
    for (int word : digest.state) {
      result.putInt(word);
    }
    return result.array();
  }

  private void add(byte[] bytes, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    while (in.hasRemaining()) {
      for (int i = 0; i < BLOCK / Integer.BYTES; i++) {
        words[i] = in.getInt();
      }
      spread(words);
      mix(words, ROOTS);
    }
  }

  /** Rotations are written out: a short run is over before a call of them would be compiled. */
  private static void spread(int[] w) {
    for (int i = BLOCK / Integer.BYTES; i < ROUNDS; i++) {
      int far = w[i - 15];
      int near = w[i - 2];
      w[i] =
          w[i - 16]
              + ((far >>> 7 | far << 25) ^ (far >>> 18 | far << 14) ^ far >>> 3)
              + w[i - 7]
              + ((near >>> 17 | near << 15) ^ (near >>> 19 | near << 13) ^ near >>> 10);
    }
  }

  private void mix(int[] w, int[] roots) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    int e = state[4];
    int f = state[5];
    int g = state[6];
    int h = state[7];
    for (int i = 0; i < ROUNDS; i++) {
      int one =
          h
              + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7))
              + (g ^ e & (f ^ g))
              + roots[i]
              + w[i];
      int other =
          ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10))
              + (a & b | c & (a | b));
      h = g;
      g = f;
      f = e;
      e = d + one;
      d = c;
      c = b;
      b = a;
      a = one + other;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
  }
}
