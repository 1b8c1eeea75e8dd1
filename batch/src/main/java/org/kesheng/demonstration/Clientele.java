package org.kesheng.demonstration;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kesheng.complaint.PartyData;
import org.kesheng.customer.CardType;
import org.kesheng.customer.CustomerStatus;
import org.kesheng.customer.Relation;
import org.kesheng.customer.Tier;
import org.kesheng.organisation.Role;

/** The invented customers of Ruimu and what they bought; some of them complain about it. */
final class Clientele {
    static final int CUSTOMERS = 320;
    private static final int DEALERS = 40;
    private static final int DAYS = 730;
    /** Share of those who complain whom the archive knows. */
    private static final double KNOWN = 0.06;

    private static final String SOURCE = "DEMONSTRATION";

    private static final Map<String, String> REGIONS = Map.of(
            "北京", "SA-NO", "上海", "SA-EA", "杭州", "SA-EA", "南京", "SA-EA", "广州", "SA-SO", "深圳", "SA-SO", "武汉", "SA-CE",
            "成都", "SA-SW", "重庆", "SA-SW");
    private static final String NORTH_WEST = "SA-NW";
    private static final String HOME_OF_STATION = "成都";
    private static final List<String> SHOPS = List.of("安禾", "木言", "栖居", "檀家", "云舍", "知木", "匠里", "悦宅");
    private static final List<String> CHANNELS = List.of("门店", "官网", "电商平台");
    private static final Map<String, Integer> PRICES = Map.of(
            "云朵三人沙发", 6_980, "胡桃木餐桌", 4_580, "实木双人床", 5_680, "推拉门衣柜", 7_280, "岩板茶几", 2_380, "电动功能沙发", 8_980, "儿童书桌",
            1_980, "乳胶床垫", 3_280, "榆木斗柜", 2_780, "餐边柜", 2_180);

    /** Somebody in the archive. @param contact whom to speak with */
    private record Card(String number, String name, String contact, boolean dealer, String phone, String city) {}

    /** A line of an order. */
    private record Line(int customer, LocalDate day, String product, int quantity) {}

    private final Dice dice = new Dice(20_245);
    private final LocalDate today;
    private final List<Card> cards = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Clientele(LocalDate today, List<String> cities) {
        this.today = today;
        for (int i = 0; i < CUSTOMERS; i++) {
            cards.add(card(i, dice.of(cities)));
            int orders = i < DEALERS ? 6 + dice.below(10) : 1 + dice.below(4);
            for (int order = 0; order < orders; order++) {
                LocalDate day = today.minusDays(1L + dice.below(DAYS));
                lines.add(new Line(i, day, dice.of(CaseTexts.PRODUCTS), i < DEALERS ? 2 + dice.below(9) : 1));
            }
        }
    }

    private Card card(int index, String city) {
        String person = Names.person(dice);
        boolean dealer = index < DEALERS;
        String name = dealer ? city + dice.of(SHOPS) + "家居经营部（" + (index + 1) + "）" : person;
        return new Card(String.format("C%05d", index + 1), name, person, dealer, Names.phone(dice), city);
    }

    /** Whether the next who complains is in the archive. */
    boolean knows() {
        return dice.hits(KNOWN);
    }

    /** A customer of the archive who bought that product some weeks before and now has something to say about it. */
    PartyData whoBought(String product, LocalDate day) {
        int index = DEALERS + dice.below(CUSTOMERS - DEALERS);
        Card card = cards.get(index);
        lines.add(new Line(index, day.minusDays(5L + dice.below(60)), product, 1));
        return new PartyData(card.name(), card.phone(), null, card.city(), card.number());
    }

    void write(Connection connection, Staffing staffing, Instant now) throws SQLException {
        try (PreparedStatement customer = connection.prepareStatement("insert into customer (id, version, number, name,"
                        + " card_type, relation, status, tier, owner_department_id, contact, phone, region, customer_since,"
                        + " source, captured_on, created_at, changed_at, owner_staff_id, address, trade, email)"
                        + " values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement line = connection.prepareStatement("insert into consumption (id, customer_id,"
                        + " order_number, bought_on, product, quantity, amount, currency, channel, source)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'CNY', ?, ?)")) {
            for (int i = 0; i < cards.size(); i++) {
                write(i, customer, staffing, now);
            }
            customer.executeBatch();
            for (int i = 0; i < lines.size(); i++) {
                write(i + 1L, lines.get(i), line);
            }
            line.executeBatch();
        }
    }

    private void write(int index, PreparedStatement customer, Staffing staffing, Instant now) throws SQLException {
        Card card = cards.get(index);
        LocalDate since = first(index);
        boolean current = last(index).isAfter(today.minusYears(1));
        customer.setLong(1, index + 1L);
        customer.setString(2, card.number());
        customer.setString(3, card.name());
        customer.setString(4, (card.dealer() ? CardType.DEALER : CardType.END_CUSTOMER).name());
        customer.setString(5, (card.dealer() ? Relation.INDIRECT : Relation.DIRECT).name());
        customer.setString(6, (current ? CustomerStatus.CURRENT : CustomerStatus.PAST).name());
        long department = staffing.department(card.dealer() ? region(card.city()) : owner(card.city()));
        Long seller = card.dealer() ? null : seller(index, department, staffing);
        customer.setString(7, (card.dealer() ? Tier.COMPANY : seller == null ? Tier.DEPARTMENT : Tier.PERSONAL).name());
        customer.setLong(8, department);
        customer.setString(9, card.contact());
        customer.setString(10, card.phone());
        customer.setString(11, card.city());
        customer.setDate(12, Date.valueOf(since));
        customer.setString(13, SOURCE);
        customer.setDate(14, Date.valueOf(since));
        customer.setTimestamp(15, Timestamp.from(now));
        customer.setTimestamp(16, Timestamp.from(now));
        customer.setObject(17, seller, Types.BIGINT);
        // Cards are as complete as those who wrote them had time.
        customer.setString(18, index % 3 == 2 ? null : card.city() + "市示范路" + (index % 90 + 1) + "号");
        customer.setString(19, card.dealer() ? "家具零售" : null);
        customer.setString(20, index % 4 == 0 ? card.number().toLowerCase(Locale.ROOT) + "@example.com" : null);
        customer.addBatch();
    }

    private static String region(String city) {
        return REGIONS.getOrDefault(city, NORTH_WEST);
    }

    /** End customers of Chengdu are looked after by the service station there. */
    private static String owner(String city) {
        return HOME_OF_STATION.equals(city) ? Company.CHENGDU : region(city);
    }

    /** Every third end customer of a region is the own one of a salesman there; null for the others. */
    private static Long seller(int index, long department, Staffing staffing) {
        return staffing.accounts().stream()
                .filter(person -> index % 3 == 0 && person.departmentId() == department)
                .filter(person ->
                        person.roles().contains(Role.SALES) || person.roles().contains(Role.SALES_MGR))
                .map(Staffing.Person::id)
                .findFirst()
                .orElse(null);
    }

    private LocalDate first(int index) {
        return days(index).stream().min(LocalDate::compareTo).orElseThrow();
    }

    private LocalDate last(int index) {
        return days(index).stream().max(LocalDate::compareTo).orElseThrow();
    }

    private List<LocalDate> days(int index) {
        return lines.stream()
                .filter(line -> line.customer() == index)
                .map(Line::day)
                .toList();
    }

    private void write(long id, Line bought, PreparedStatement line) throws SQLException {
        line.setLong(1, id);
        line.setLong(2, bought.customer() + 1L);
        line.setString(3, String.format("RM%s-%05d", bought.day().toString().replace("-", ""), id));
        line.setDate(4, Date.valueOf(bought.day()));
        line.setString(5, bought.product());
        line.setBigDecimal(6, BigDecimal.valueOf(bought.quantity()));
        line.setBigDecimal(7, BigDecimal.valueOf((long) PRICES.get(bought.product()) * bought.quantity()));
        line.setString(8, CHANNELS.get((int) (id % CHANNELS.size())));
        line.setString(9, SOURCE);
        line.addBatch();
    }
}
