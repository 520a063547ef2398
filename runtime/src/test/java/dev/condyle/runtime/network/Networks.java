package dev.condyle.runtime.network;

import java.util.List;

/** The networks that come with Condyle. */
final class Networks {

    static final List<DescribedNetwork> ALL =
            List.of(
                    new MobileNetV1(),
                    new MobileNetV2(),
                    new ResNet18(),
                    new ResNet34(),
                    new ResNet50(),
                    new EfficientNetB0());

    private Networks() {}

    static DescribedNetwork named(String name) {
        return ALL.stream()
                .filter(network -> network.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
