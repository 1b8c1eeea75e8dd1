package org.kesheng.message.channel;

import jakarta.enterprise.context.ApplicationScoped;
import org.kesheng.message.Channel;

/** Short messages by a gateway that fetches from a folder. */
@ApplicationScoped
public class SmsAdapter extends SpoolAdapter {
    public SmsAdapter() {
        super(Channel.SMS, "\\+?[0-9]{5,15}");
    }
}
