package org.kesheng.exchange;

/** There is an import to be done. */
public record ImportWaiting(Long id) {}
