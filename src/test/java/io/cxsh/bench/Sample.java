package io.cxsh.bench;

/**
 * One run of one thing.
 *
 * @param millis wall time
 * @param mebibytes peak resident memory; 0 when it was not measured
 */
record Sample(double millis, double mebibytes) {}
