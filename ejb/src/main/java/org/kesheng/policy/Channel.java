package org.kesheng.policy;

/**
 * A way in which feedback arrives (CHN-01 to CHN-17).
 *
 * @param online read and checked off every day (CHN-15, SLA-02)
 * @param realTime a call or chat whose record is due PRM-15 after its end (CHN-16, SLA-03)
 * @param lateEntry received elsewhere before, so an earlier receipt time may be entered with a reason
 * @param phase default life-cycle phase: {@code PRE_SALE}, {@code IN_SALE} or {@code AFTER_SALE}
 */
public record Channel(String code, Text title, boolean online, boolean realTime, boolean lateEntry, String phase) {}
