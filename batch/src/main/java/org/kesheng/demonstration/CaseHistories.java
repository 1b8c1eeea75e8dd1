package org.kesheng.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kesheng.complaint.CaseKind;
import org.kesheng.complaint.LodgeComplaint;
import org.kesheng.complaint.PartyData;
import org.kesheng.complaint.PartyKind;
import org.kesheng.complaint.PastCase;
import org.kesheng.organisation.Actor;
import org.kesheng.organisation.Role;
import org.kesheng.shared.BusinessClock;

/** 8,000 complaints and suggestions over two years, 600 of them still open. */
final class CaseHistories {
    static final int CASES = 8_000;
    static final int OPEN = 600;
    private static final int DAYS = 730;
    private static final int RECENT_DAYS = 80;

    private static final List<String> CATEGORIES =
            List.of("PRODUCT_QUALITY", "SERVICE_QUALITY", "PRICE", "DELIVERY_TIME", "OTHER");
    private static final List<String> CHANNELS =
            List.of("HOTLINE", "WECHAT", "LIVE_CHAT", "WEBSITE", "ECOMMERCE", "EMAIL", "AFTER_SALES", "DOUYIN");
    static final List<String> CITIES = List.of("北京", "上海", "广州", "成都", "武汉", "西安", "杭州", "深圳", "重庆", "南京");

    private final Dice dice = new Dice(20_243);
    /** Apart, so that why things happened changes nothing else. */
    private final Dice causes = new Dice(20_244);

    private final LocalDate today;
    private final Instant now;
    private final Staffing staffing;
    private final CaseScript script;
    private final Clientele clientele;

    CaseHistories(LocalDate today, Instant now, Staffing staffing, Clientele clientele) {
        this.clientele = clientele;
        this.today = today;
        this.now = now;
        this.staffing = staffing;
        this.script = new CaseScript(staffing, dice, now);
    }

    /** In the order of receipt, so that numbers rise with time. */
    List<PastCase> tell() {
        List<PastCase> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            int day = (int) ((long) DAYS * i / CASES);
            cases.add(tell(day));
        }
        cases.sort(Comparator.comparing(PastCase::receivedAt));
        return keepOpen(cases);
    }

    /** Of the recent cases so many are still being worked on that 600 are open. */
    private List<PastCase> keepOpen(List<PastCase> cases) {
        Instant recently = now.minus(RECENT_DAYS, ChronoUnit.DAYS);
        long open = cases.stream().filter(PastCase::isOpen).count();
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (!cases.get(i).isOpen() && cases.get(i).receivedAt().isAfter(recently)) {
                candidates.add(i);
            }
        }
        while (open < OPEN && !candidates.isEmpty()) {
            int index = candidates.remove(dice.below(candidates.size()));
            cases.set(index, script.stillOpen(cases.get(index)));
            open++;
        }
        cases.sort(Comparator.comparing(PastCase::receivedAt)); // numbers follow each other as the cases came
        return cases;
    }

    private PastCase tell(int day) {
        LocalDate date = today.minusDays(DAYS - (long) day);
        String category = CATEGORIES.get(category(date));
        Company.Unit unit = unit(category, day);
        Instant received = received(date);
        String channel = CHANNELS.get(dice.weighted(0.34, 0.2, 0.12, 0.1, 0.08, 0.06, 0.06, 0.04));
        String product = dice.of(CaseTexts.PRODUCTS);
        CaseTexts.Matter matter = CaseTexts.pick(category, dice);
        boolean slow = unit.code().equals(Company.CHENGDU) && day >= SurveyHistory.DECLINE_FROM;
        Staffing.Person registrar = staffing.with(Company.SERVICE, Role.INTAKE, dice);
        LodgeComplaint told = told(category, channel, product, matter, date);
        CaseScript.Plot plot = new CaseScript.Plot(
                category, unit, matter, CaseTexts.origin(matter, product, causes), slow, received, registrar);
        return script.play(told, plot, isOnline(channel) ? Actor.PUBLIC : registrar.actor());
    }

    private static boolean isOnline(String channel) {
        return channel.equals("WEBSITE");
    }

    private LodgeComplaint told(
            String category, String channel, String product, CaseTexts.Matter matter, LocalDate date) {
        String name = Names.person(dice);
        PartyData stranger = new PartyData(name, Names.phone(dice), null, dice.of(CITIES), null);
        PartyData party = clientele.knows() ? clientele.whoBought(product, date) : stranger;
        boolean suggestion = category.equals("OTHER") && matter.subject().startsWith("希望");
        return new LodgeComplaint(
                suggestion ? CaseKind.SUGGESTION : CaseKind.COMPLAINT,
                dice.hits(0.06) ? PartyKind.PARTNER : PartyKind.CUSTOMER,
                false,
                channel,
                null,
                Company.SERVICE,
                party,
                CaseTexts.with(matter.subject(), product),
                CaseTexts.with(matter.content(), product),
                null,
                dice.hits(0.04),
                false,
                null,
                null,
                null,
                null,
                null,
                suggestion ? "门店与电话沟通中多次被提到。" : null,
                null,
                product,
                null,
                null);
    }

    private int category(LocalDate date) {
        boolean busy = date.getMonth() == Month.NOVEMBER
                || date.getMonth() == Month.JANUARY
                || date.getMonth() == Month.FEBRUARY;
        return dice.weighted(0.33, 0.23, 0.08, busy ? 0.38 : 0.22, 0.12);
    }

    /** Who is responsible, by the class; what the surveys tell shows here as well. */
    private Company.Unit unit(String category, int day) {
        String code =
                switch (category) {
                    case "PRODUCT_QUALITY" -> dice.of(List.of("QA", "PR-SO", "PR-WO", "PR-PA", "QA"));
                    case "SERVICE_QUALITY" -> station(day);
                    case "DELIVERY_TIME" -> warehouse(day);
                    case "PRICE" -> dice.of(List.of("SA-NO", "SA-EA", "SA-SO", "SA-CE", "SA-SW", "SA-NW"));
                    default -> dice.of(List.of("MK", "AS", "SL", "FI"));
                };
        return staffing.head(code).unit();
    }

    private String station(int day) {
        List<Company.Unit> stations = Company.units().stream()
                .filter(unit -> unit.code().startsWith("ST-"))
                .toList();
        double[] weights = stations.stream()
                .mapToDouble(unit -> unit.size()
                        * (unit.code().equals(Company.CHENGDU) && day >= SurveyHistory.DECLINE_FROM ? 2.2 : 1))
                .toArray();
        return stations.get(dice.weighted(weights)).code();
    }

    private String warehouse(int day) {
        boolean trouble = day >= SurveyHistory.TROUBLE_FROM && day < SurveyHistory.PLAN_IN_FORCE;
        int index = dice.weighted(1.2, 1.5, trouble ? 4.2 : 1.4);
        return List.of("WH-TSN", "WH-SHA", Company.GUANGZHOU_WAREHOUSE).get(index);
    }

    private Instant received(LocalDate date) {
        LocalTime time =
                LocalTime.of(dice.hits(0.88) ? 9 + dice.below(9) : dice.below(24), dice.below(60), dice.below(60));
        Instant at = date.atTime(time).atZone(BusinessClock.ZONE).toInstant();
        return at.isBefore(now) ? at : now.minus(1L + dice.below(600), ChronoUnit.MINUTES);
    }
}
