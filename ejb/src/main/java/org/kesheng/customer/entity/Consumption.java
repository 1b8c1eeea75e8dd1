package org.kesheng.customer.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.kesheng.customer.Purchase;

/** A line of an order. */
@Entity
@Table(name = "consumption")
public class Consumption {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consumption_seq")
    @SequenceGenerator(name = "consumption_seq", sequenceName = "consumption_seq", allocationSize = 50)
    private Long id;

    @Column(name = "customer_id", nullable = false)
    private Long customerId;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "bought_on", nullable = false)
    private LocalDate boughtOn;

    @Column(name = "product", nullable = false)
    private String product;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "amount")
    private BigDecimal amount;

    @Column(name = "currency", nullable = false)
    private String currency;

    @Column(name = "channel")
    private String channel;

    @Column(name = "source", nullable = false)
    private String source;

    @Column(name = "content_key")
    private String contentKey;

    protected Consumption() {}

    public Consumption(Long customerId, Purchase purchase, String source, String contentKey) {
        this.customerId = customerId;
        this.orderNumber = purchase.order();
        this.boughtOn = purchase.boughtOn();
        this.product = purchase.product();
        this.quantity = purchase.quantity();
        this.amount = purchase.amount();
        this.currency = purchase.currency();
        this.channel = purchase.channel();
        this.source = source;
        this.contentKey = contentKey;
    }

    public Purchase purchase(String customer) {
        return new Purchase(customer, orderNumber, boughtOn, product, quantity, amount, currency, channel);
    }
}
