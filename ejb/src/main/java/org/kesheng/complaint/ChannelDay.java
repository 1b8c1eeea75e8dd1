package org.kesheng.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.kesheng.policy.Text;
import org.kesheng.policy.Verdict;

/**
 * One online channel on one day.
 *
 * @param checkedAt null while nobody has checked it off
 * @param items null likewise
 * @param verdict of SLA-02
 */
public record ChannelDay(
        String channel,
        Text title,
        LocalDate day,
        Instant dueAt,
        Instant checkedAt,
        String checkedBy,
        Integer items,
        String remark,
        Verdict verdict) {}
