package org.kesheng.message.channel;

import java.util.List;

class SmsAdapterTest extends SpoolAdapterContract {
    @Override
    MessageAdapter adapter() {
        return new SmsAdapter();
    }

    @Override
    String goodAddress() {
        return "13800000000";
    }

    @Override
    List<String> badAddresses() {
        return List.of("138 0000", "1380000\n0000", "abc", "");
    }
}
