package org.kesheng.policy;

/** A class of a pack's taxonomy (CLS-01) and what it counts as across packs. */
public record Category(String code, Text title, CanonicalClass canonical) {}
