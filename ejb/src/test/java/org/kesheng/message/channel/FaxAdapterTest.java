package org.kesheng.message.channel;

import java.util.List;

class FaxAdapterTest extends SpoolAdapterContract {
    @Override
    MessageAdapter adapter() {
        return new FaxAdapter();
    }

    @Override
    String goodAddress() {
        return "+862012345678";
    }

    @Override
    List<String> badAddresses() {
        return List.of("12", "fax", "");
    }
}
