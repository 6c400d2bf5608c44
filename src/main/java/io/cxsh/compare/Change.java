package io.cxsh.compare;

/**
 * A field that differs between two rows about the same.
 *
 * @param field its name
 * @param from its text before; empty where it was absent
 * @param to its text after
 */
public record Change(String field, String from, String to) {}
