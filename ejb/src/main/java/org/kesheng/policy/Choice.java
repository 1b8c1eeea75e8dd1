package org.kesheng.policy;

/** One value of a list to choose from. */
public record Choice(String code, Text title) {}
