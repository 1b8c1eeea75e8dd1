package org.kesheng.policy;

/** What a pack says to one key of the conflict register (POL-01 to POL-36). */
public record PolicyValue(String code, String value, Text text) {}
