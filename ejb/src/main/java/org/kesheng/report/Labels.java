package org.kesheng.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kesheng.organisation.Organisation;
import org.kesheng.policy.Packs;
import org.kesheng.policy.PolicyPack;
import org.kesheng.policy.Text;
import org.kesheng.report.ReportFigures.Label;
import org.kesheng.shared.Texts;
import org.kesheng.survey.Item;

/** Names of codes as they are called when a report is drafted. */
final class Labels {
    private final Map<String, Organisation.DepartmentCard> departments;

    Labels(List<Organisation.DepartmentCard> departments) {
        this.departments =
                departments.stream().collect(Collectors.toMap(Organisation.DepartmentCard::code, Function.identity()));
    }

    Label department(String code) {
        Organisation.DepartmentCard found = departments.get(code);
        return found == null ? unknown(code) : new Label(code, found.nameZh(), found.nameEn());
    }

    static Label category(String code) {
        return Packs.shipped().all().stream()
                .flatMap(pack -> pack.categories().stream())
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(category -> label(code, category.title()))
                .orElseGet(() -> unknown(code));
    }

    static Label channel(String code) {
        return Packs.shipped().all().stream()
                .flatMap(pack -> pack.channels().stream())
                .filter(channel -> channel.code().equals(code))
                .findFirst()
                .map(channel -> label(code, channel.title()))
                .orElseGet(() -> unknown(code));
    }

    static Label clock(String code) {
        return Packs.shipped().all().stream()
                .map(PolicyPack::clocks)
                .flatMap(List::stream)
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(rule -> label(code, rule.title()))
                .orElseGet(() -> unknown(code));
    }

    static Label kind(String code) {
        return text(code, "complaint.CaseKind." + code);
    }

    static Label item(Item item) {
        return new Label(item.code(), item.text(Locale.SIMPLIFIED_CHINESE), item.text(Locale.ENGLISH));
    }

    private static Label text(String code, String key) {
        return new Label(code, Texts.of(Locale.SIMPLIFIED_CHINESE, key), Texts.of(Locale.ENGLISH, key));
    }

    static Label label(String code, Text text) {
        return new Label(code, text.in(Locale.SIMPLIFIED_CHINESE), text.in(Locale.ENGLISH));
    }

    /** What has no name: a case without a class yet, a channel that was taken over from elsewhere. */
    static Label unknown(String code) {
        return code == null || code.isEmpty() ? text("", "report.notStated") : new Label(code, code, code);
    }
}
