package org.kesheng.message.channel;

import jakarta.enterprise.context.ApplicationScoped;
import org.kesheng.message.Channel;

/** WeCom by a gateway that fetches from a folder. */
@ApplicationScoped
public class WecomAdapter extends SpoolAdapter {
    public WecomAdapter() {
        super(Channel.WECOM, "[A-Za-z0-9@._-]{1,64}");
    }
}
