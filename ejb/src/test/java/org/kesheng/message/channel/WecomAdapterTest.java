package org.kesheng.message.channel;

import java.util.List;

class WecomAdapterTest extends SpoolAdapterContract {
    @Override
    MessageAdapter adapter() {
        return new WecomAdapter();
    }

    @Override
    String goodAddress() {
        return "wang.fang";
    }

    @Override
    List<String> badAddresses() {
        return List.of("wang fang", "../x", "");
    }
}
