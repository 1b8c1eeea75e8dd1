package org.kesheng.message.channel;

import jakarta.enterprise.context.ApplicationScoped;
import org.kesheng.message.Channel;

/** Fax by a gateway that fetches from a folder. */
@ApplicationScoped
public class FaxAdapter extends SpoolAdapter {
    public FaxAdapter() {
        super(Channel.FAX, "\\+?[0-9]{5,20}");
    }
}
