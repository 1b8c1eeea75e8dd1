package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

/** {@code effect}: did a measure change the course of a series. */
final class EffectCommand extends TableCommand {

    @Override
    String name() {
        return "effect";
    }

    @Override
    public String summary() {
        return "did a measure change the course of a series";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("response", "COLUMN", "the series, rows in order of time"),
                Option.needed("start", "NUMBER", "position, from 1, of the first point after the measure"),
                Option.of("season", "COLUMN", "season of each row"),
                Option.of("lag", "NUMBER", "lags of the Newey-West errors, 12"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        return inquiry.family("its", inquiry.columns("response", "season"), "start", "lag");
    }
}
