package dev.condyle.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.condyle.runtime.backbone.ImageNet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ResultLineTest {

    @Test
    void theLineReadsAlikeInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals(
                    "result sample=digits accuracy=0.9865 test=2000 seconds=41.2",
                    new ResultLine("digits")
                            .with("accuracy", 4, 0.9865)
                            .with("test", 0, 2000)
                            .with("seconds", 1, 41.23)
                            .toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aConstantIsWrittenAsItsName() {
        assertEquals(
                "result sample=imagenet label=HOTDOG",
                new ResultLine("imagenet").with("label", ImageNet.HOTDOG).toString());
    }
}
