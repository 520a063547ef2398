package dev.condyle.runtime.network;

import dev.condyle.runtime.backbone.DescribedNetwork;
import dev.condyle.runtime.backbone.EfficientNetB0;
import dev.condyle.runtime.backbone.MobileNetV1;
import dev.condyle.runtime.backbone.MobileNetV2;
import dev.condyle.runtime.backbone.ResNet18;
import dev.condyle.runtime.backbone.ResNet34;
import dev.condyle.runtime.backbone.ResNet50;
import java.util.List;

/** The networks that come with Condyle. */
public final class Networks {

    static final List<DescribedNetwork> ALL =
            List.of(
                    new MobileNetV1(),
                    new MobileNetV2(),
                    new ResNet18(),
                    new ResNet34(),
                    new ResNet50(),
                    new EfficientNetB0());

    private Networks() {}

    public static DescribedNetwork named(String name) {
        return ALL.stream()
                .filter(network -> network.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
