package org.kesheng.analytics.cli;

import java.util.List;
import java.util.Map;

/** {@code keywords}: words in open answers and their spread over groups. */
final class KeywordsCommand extends TableCommand {

    @Override
    String name() {
        return "keywords";
    }

    @Override
    public String summary() {
        return "words in open answers and their spread over groups";
    }

    @Override
    List<Option> options() {
        return List.of(
                Option.needed("text", "COLUMN", "the texts"),
                Option.needed("class", "COLUMN", "the groups"),
                Option.needed("keywords", "LIST", "words to search as plain substrings"));
    }

    @Override
    Map<String, Object> answer(Inquiry inquiry) {
        return inquiry.family("keyword-chi2", inquiry.columns("text", "class"), Map.of("keywords", inquiry.list("keywords")));
    }
}
