package org.kesheng.exchange;

/** Fired in the transaction that ends an import. */
public record ImportEnded(Long id, Long staffId, String fileName, ImportState state, long accepted, long rejected) {}
