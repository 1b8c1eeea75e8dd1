package org.kesheng.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kesheng.customer.CardType;
import org.kesheng.customer.CustomerCard;
import org.kesheng.customer.CustomerFilter;
import org.kesheng.customer.CustomerStatus;
import org.kesheng.customer.Customers;
import org.kesheng.organisation.web.Door;
import org.kesheng.shared.Slice;

/** {@code /customer/list}: cards that one may see, by number; filters and place stand in the address. */
@Named
@RequestScoped
public class CustomerListView {
    private static final int ROWS = 25;
    private static final List<Integer> STEPS = List.of(50, 75, 100);

    @Inject
    Door door;

    @Inject
    Customers customers;

    private String q;
    private CustomerStatus status;
    private CardType cardType;
    private Integer below;
    private String after;
    private Slice<CustomerCard> cards;
    private long count;

    public void enter() {
        door.requireCustomers();
        CustomerFilter filter = new CustomerFilter(q, status, cardType, below);
        cards = customers.list(filter, after, ROWS);
        count = customers.count(filter);
    }

    public List<CustomerCard> getCards() {
        return cards.rows();
    }

    /** Null on the last page. */
    public String getNext() {
        return cards.next() == null ? null : address() + "&after=" + encoded(cards.next());
    }

    /** The first page with the same filters. */
    public String getFirst() {
        return after == null ? null : address();
    }

    private String address() {
        return "/customer/list?q=" + encoded(q) + "&status=" + text(status) + "&cardType=" + text(cardType) + "&below="
                + text(below);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(text(value), StandardCharsets.UTF_8);
    }

    public boolean isFiltered() {
        return q != null && !q.isBlank() || status != null || cardType != null || below != null;
    }

    public long getCount() {
        return count;
    }

    public List<CustomerStatus> getStatuses() {
        return List.of(CustomerStatus.values());
    }

    public List<CardType> getCardTypes() {
        return List.of(CardType.values());
    }

    public List<Integer> getSteps() {
        return STEPS;
    }

    public String tone(CustomerStatus of) {
        return switch (of) {
            case CURRENT -> "ok";
            case PROSPECT -> "brand";
            case PAST -> "";
        };
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public CustomerStatus getStatus() {
        return status;
    }

    public void setStatus(CustomerStatus status) {
        this.status = status;
    }

    public CardType getCardType() {
        return cardType;
    }

    public void setCardType(CardType cardType) {
        this.cardType = cardType;
    }

    public Integer getBelow() {
        return below;
    }

    public void setBelow(Integer below) {
        this.below = below;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after == null || after.isBlank() ? null : after;
    }
}
