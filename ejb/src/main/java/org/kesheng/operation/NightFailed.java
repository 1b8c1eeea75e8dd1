package org.kesheng.operation;

import java.time.LocalDate;

/** Fired in the transaction that notes the failure of a job of the night. */
public record NightFailed(String job, LocalDate businessDate) {}
