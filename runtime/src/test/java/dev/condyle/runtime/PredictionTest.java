package dev.condyle.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.data.LabelSets;
import dev.condyle.runtime.data.Labels;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionTest {

    private enum Pet {
        CAT,
        DOG,
        FISH
    }

    private static final Labels<Pet> PETS = LabelSets.of(Pet.class);

    private static float ln(double x) {
        return (float) Math.log(x);
    }

    @Test
    void logitsAreConvertedToProbabilities() {
        Prediction<Pet> p = Prediction.ofLogits(PETS, new float[] {ln(1), ln(5), ln(4)});
        assertEquals(Pet.DOG, p.label());
        assertEquals(0.5, p.probability(), 1e-7);
        assertEquals(0.1, p.probability(Pet.CAT), 1e-7);
        assertEquals(0.4, p.probability(Pet.FISH), 1e-7);
        assertArrayEquals(new float[] {0.1f, 0.5f, 0.4f}, p.probabilities(), 1e-7f);
        assertEquals("DOG 0.5000", p.toString());
        assertEquals("[DOG 0.5000, FISH 0.4000]", p.top(2).toString());
        assertEquals(3, p.top(99).size());
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        Prediction<Pet> p = Prediction.ofLogits(PETS, new float[] {3e38f, -3e38f, 3e38f});
        assertArrayEquals(new float[] {0.5f, 0, 0.5f}, p.probabilities());
    }

    @Test
    void probabilitiesAddUpToOne() {
        Labels<Integer> many = LabelSets.ofCount(1000);
        float[] logits = new float[1000];
        IntStream.range(0, 1000).forEach(i -> logits[i] = (float) Math.sin(i) * 20);
        Prediction<Integer> p = Prediction.ofLogits(many, logits);
        double sum =
                IntStream.range(0, 1000)
                        .mapToObj(p::probability)
                        .mapToDouble(Float::doubleValue)
                        .sum();
        assertEquals(1, sum, 1e-6);
    }

    @Test
    void tiesGoToTheFirstLabel() {
        Prediction<Pet> p = Prediction.ofLogits(PETS, new float[3]);
        assertEquals(Pet.CAT, p.label());
        assertEquals(
                List.of(Pet.CAT, Pet.DOG, Pet.FISH),
                p.top(3).stream().map(Prediction.Scored::label).toList());
    }

    @Test
    void probabilitiesThatRoundToTheSameNumberAreOrderedByLogits() {
        Prediction<Pet> p = Prediction.ofLogits(PETS, new float[] {-300, 200, -200});
        assertEquals(p.probability(Pet.CAT), p.probability(Pet.FISH));
        assertEquals(
                List.of(Pet.DOG, Pet.FISH, Pet.CAT),
                p.top(3).stream().map(Prediction.Scored::label).toList());
        Prediction<Pet> close = Prediction.ofLogits(PETS, new float[] {0, Float.MIN_VALUE, -0f});
        assertEquals(Pet.DOG, close.label());
        assertEquals(
                List.of(Pet.DOG, Pet.CAT, Pet.FISH),
                close.top(3).stream().map(Prediction.Scored::label).toList());
        Prediction<Pet> zeros = Prediction.ofLogits(PETS, new float[] {-0f, 0, -0f});
        assertEquals(zeros.label(), zeros.top(1).get(0).label());
    }

    @Test
    void predictionsAreComparedByValue() {
        float[] logits = {1, 2, 3};
        Prediction<Pet> p = Prediction.ofLogits(PETS, logits);
        assertEquals(Prediction.ofLogits(PETS, new float[] {1, 2, 3}), p);
        assertEquals(Prediction.ofLogits(PETS, new float[] {1, 2, 3}).hashCode(), p.hashCode());
        assertNotEquals(Prediction.ofLogits(PETS, new float[] {1, 2, 4}), p);
        logits[0] = 100;
        p.probabilities()[0] = 100;
        assertEquals(Pet.FISH, p.label());
        assertTrue(p.probabilities()[0] < 1);
    }

    @Test
    void invalidLogitsAreRejected() {
        assertThrows(IllegalArgumentException.class, () -> Prediction.ofLogits(PETS, new float[2]));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Prediction.ofLogits(PETS, new float[] {0, Float.NaN, 0}));
        assertTrue(e.getMessage().startsWith("The network returned the logit NaN for DOG"));
        Prediction<Pet> p = Prediction.ofLogits(PETS, new float[3]);
        assertThrows(IllegalArgumentException.class, () -> p.top(0));
        assertThrows(IllegalArgumentException.class, () -> p.probability(null));
    }
}
