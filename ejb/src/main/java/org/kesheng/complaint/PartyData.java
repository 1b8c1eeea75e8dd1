package org.kesheng.complaint;

import jakarta.validation.constraints.Size;

/** The customer data of a case, all optional here; what must be there depends on channel and anonymity (REG-01, CHN-24). */
public record PartyData(
        @Size(max = 100) String name,
        @Size(max = 50) String phone,
        @Size(max = 200) String email,
        @Size(max = 100) String region,
        @Size(max = 40) String customerNumber) {
    public static final PartyData NONE = new PartyData(null, null, null, null, null);

    public boolean hasContact() {
        return filled(phone) || filled(email) || filled(customerNumber);
    }

    public boolean hasName() {
        return filled(name);
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
