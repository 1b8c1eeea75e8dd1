package org.kesheng.customer.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kesheng.customer.CardType;
import org.kesheng.customer.CustomerCard;
import org.kesheng.customer.CustomerFilter;
import org.kesheng.customer.CustomerStatus;
import org.kesheng.customer.Customers;
import org.kesheng.shared.Refused;
import org.kesheng.shared.Slice;

/** Customers, as far as the caller may see them. */
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CustomerResource {
    private static final int MOST = 200;

    @Inject
    Customers customers;

    @GET
    @Operation(summary = "Customers by number")
    public Slice<CustomerCard> list(
            @QueryParam("q") String text,
            @QueryParam("status") String status,
            @QueryParam("cardType") String cardType,
            @QueryParam("completeBelow") Integer completeBelow,
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        CustomerFilter filter = new CustomerFilter(
                text,
                one("status", CustomerStatus.class, status),
                one("cardType", CardType.class, cardType),
                completeBelow);
        return customers.list(filter, after, Math.max(1, Math.min(limit, MOST)));
    }

    private static <E extends Enum<E>> E one(String field, Class<E> type, String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(field, "shared.wrongValue", field));
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "A card with what was bought; leaves a line in the audit register")
    @APIResponseSchema(value = CustomerCard.class, responseCode = "200")
    public Response customer(@PathParam("number") String number) {
        CustomerCard card = customers.customer(number);
        return Response.ok(card).tag(String.valueOf(card.version())).build();
    }
}
