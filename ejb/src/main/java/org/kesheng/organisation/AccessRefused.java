package org.kesheng.organisation;

/**
 * Somebody knocked at a door that is shut for him, before any rule of a capability was asked. The register writes it down.
 *
 * @param door what was asked for: {@code jobs.list} for a call, {@code /jobs/monitor} for a page
 * @param code of the refusal
 */
public record AccessRefused(String door, String code) {}
