package dev.condyle.runtime.backbone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNetTest {

    /** The names that are not the first word of WordNet, since another class has the same. */
    private static final List<ImageNet> RENAMED =
            List.of(
                    ImageNet.CRANE_BIRD,
                    ImageNet.CARDIGAN_WELSH_CORGI,
                    ImageNet.CRANE_MACHINE,
                    ImageNet.MAILLOT_TANK_SUIT);

    @Test
    void theOrderIsThatOfTheCompetition() throws IOException {
        List<String> synsets;
        try (InputStream in = getClass().getResourceAsStream("imagenet_synsets.txt")) {
            synsets = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        assertEquals(1000, synsets.size());
        assertEquals(synsets, Stream.of(ImageNet.values()).map(ImageNet::synset).toList());
    }

    /** ILSVRC 2012 sorts the classes by their ids. */
    @Test
    void theIdsAreDistinctAndAscending() {
        List<String> synsets = Stream.of(ImageNet.values()).map(ImageNet::synset).toList();
        assertEquals(synsets.stream().distinct().sorted().toList(), synsets);
    }

    @Test
    void namesAreTheFirstWordOfTheDescriptionUnlessItOccursTwice() {
        List<ImageNet> renamed =
                Stream.of(ImageNet.values())
                        .filter(it -> !it.name().equals(firstWord(it.description())))
                        .toList();
        assertEquals(RENAMED, renamed);
    }

    private static String firstWord(String description) {
        return description
                .split(", ")[0]
                .replace("'", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]+", "_");
    }

    /** The indices are those that torchvision gives for these names. */
    @ParameterizedTest
    @CsvSource({
        "0, TENCH, n01440764, 'tench, Tinca tinca'",
        "19, CHICKADEE, n01592084, chickadee",
        "88, MACAW, n01818515, macaw",
        "134, CRANE_BIRD, n02012849, crane",
        "264, CARDIGAN_WELSH_CORGI, n02113186, 'Cardigan, Cardigan Welsh corgi'",
        "281, TABBY, n02123045, 'tabby, tabby cat'",
        "285, EGYPTIAN_CAT, n02124075, Egyptian cat",
        "474, CARDIGAN, n02963159, cardigan",
        "517, CRANE_MACHINE, n03126707, crane",
        "607, JACK_O_LANTERN, n03590841, jack-o'-lantern",
        "638, MAILLOT, n03710637, maillot",
        "639, MAILLOT_TANK_SUIT, n03710721, 'maillot, tank suit'",
        "934, HOTDOG, n07697537, 'hotdog, hot dog, red hot'",
        "999, TOILET_TISSUE, n15075141, 'toilet tissue, toilet paper, bathroom tissue'"
    })
    void aClassHasItsIndexItsIdAndItsDescription(
            int index, ImageNet label, String synset, String description) {
        assertEquals(label, ImageNet.values()[index]);
        assertEquals(synset, label.synset());
        assertEquals(description, label.description());
    }
}
