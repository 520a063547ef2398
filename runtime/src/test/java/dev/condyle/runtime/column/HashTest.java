package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.common.hash.Hashing;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class HashTest {

    private static final String[] LETTERS = {"A", "B", "C", "D", "E"};

    @Test
    void theFingerprintEqualsGuavasForEveryLength() {
        Random random = new Random(1);
        byte[] bytes = new byte[300];
        for (int length = 0; length <= bytes.length; length++) {
            random.nextBytes(bytes);
            long expected = Hashing.farmHashFingerprint64().hashBytes(bytes, 0, length).asLong();
            assertEquals(expected, FarmHash.fingerprint(bytes, length), "length " + length);
        }
    }

    @Test
    void sipHashEqualsGuavasForEveryLength() {
        Random random = new Random(2);
        byte[] bytes = new byte[100];
        for (int length = 0; length <= bytes.length; length++) {
            random.nextBytes(bytes);
            long expected = Hashing.sipHash24(133, -7).hashBytes(bytes, 0, length).asLong();
            assertEquals(expected, SipHash.hash(bytes, length, 133, -7), "length " + length);
        }
    }

    @Test
    void aTextIsHashedAsItsUtf8() {
        String[] texts = {
            "",
            "abc",
            "été",
            "\uD83D\uDE00 smile",
            "half \uD83D.",
            "\uDE00",
            "￥".repeat(200),
            // The limits of each length in UTF-8, and those of surrogates.
            "\u007F",
            "\u0080",
            "\u07FF",
            "\u0800",
            "\uD7FF",
            "\uD800",
            "\uDFFF",
            "\uE000",
            "\uFFFF",
            "\uD800\uDC00",
            "\uDBFF\uDFFF",
        };
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(
                    FarmHash.fingerprint(utf8, utf8.length),
                    HashBytes.of(text).fingerprint(),
                    text);
        }
    }

    @Test
    void theFirstTextOfAThreadCanBeLong() throws Exception {
        String text = "￥".repeat(10_000);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        FutureTask<Long> hash = new FutureTask<>(() -> HashBytes.of(text).fingerprint());
        new Thread(hash).start();
        assertEquals(FarmHash.fingerprint(utf8, utf8.length), hash.get());
    }

    @Test
    void aNumberIsHashedAsItsDigits() {
        long[] numbers = {0, 7, -7, 10, -10, 1234567890123L, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long number : numbers) {
            assertEquals(
                    HashBytes.of(Long.toString(number)).fingerprint(),
                    HashBytes.of(number).fingerprint(),
                    "number " + number);
        }
    }

    @Test
    void binsEqualThoseOfKerasHashing() {
        assertArrayEquals(new int[] {1, 0, 1, 1, 2}, bins(Hash.of(3)));
        assertArrayEquals(check("hash"), bins(Hash.of(3)));
        assertArrayEquals(check("salt133"), bins(new Hash(3, true, 133, 133)));
        assertArrayEquals(check("salt133_137"), bins(new Hash(3, true, 133, 137)));
    }

    @Test
    void theCrossKeyOfAMissingNumberIsNotTheNumberOfBins() {
        HashedColumn number = HashedColumn.builder("x").setBins(64).build();
        CrossedColumn cross = CrossedColumn.builder("x", "x").setBins(1 << 20).build();
        Row row = new Row(2);
        cross.write(number.key((Long) null), 0, row.buffer());
        cross.write(number.key(64), 0, row.buffer());
        int[] bins = row.indices();
        assertNotEquals(bins[0], bins[1]);
    }

    @Test
    void crossesEqualThoseOfKerasHashedCrossing() {
        HashedColumn letter = HashedColumn.builder("letter").setBins(9).build();
        HashedColumn number = HashedColumn.builder("number").setBins(9).build();
        CrossedColumn cross = CrossedColumn.builder("letter", "number").setBins(5).build();
        String[] letters = {"A", "B", "A", "B", "A"};
        int[] numbers = {101, 101, 101, 102, 102};
        Row row = new Row(5);
        for (int i = 0; i < letters.length; i++) {
            cross.write(letter.key(letters[i]), number.key(numbers[i]), row.buffer());
        }
        assertArrayEquals(new int[] {1, 4, 1, 1, 3}, row.indices());
        assertArrayEquals(check("cross"), new int[] {1, 4, 1, 1, 3});
    }

    private static int[] bins(Hash hash) {
        int[] bins = new int[LETTERS.length];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = hash.bin(LETTERS[i]);
        }
        return bins;
    }

    private static int[] check(String name) {
        JsonArray values = Fixture.read().getAsJsonObject("checks").getAsJsonArray(name);
        return StreamSupport.stream(values.spliterator(), false)
                .mapToInt(JsonElement::getAsInt)
                .toArray();
    }
}
