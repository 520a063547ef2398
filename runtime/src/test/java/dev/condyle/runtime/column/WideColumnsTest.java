package dev.condyle.runtime.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.feature.Semantics;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests the warning about wide one-hot vectors. */
class WideColumnsTest {

    private static Optional<String> warning(InputColumn... columns) {
        return new ColumnsBlock(RowLayout.of(Semantics.CONDYLE, List.of(columns))).warning(1000);
    }

    private static HashedColumn.Builder column(String name, int bins) {
        return HashedColumn.builder(name).setBins(bins).optNeverMissing();
    }

    @Test
    void theWidestColumnIsReported() {
        assertEquals(
                Optional.of(
                        "Warning: y is encoded as 300,000 of the 600,000 input features. A batch"
                                + " of 1000 rows takes 2,400 MB, and each unit of a dense layer has"
                                + " as many weights. Embed it with @Embedded, or reduce the number"
                                + " of its categories."),
                warning(
                        column("x", 200_000).build(),
                        column("y", 300_000).build(),
                        column("z", 100_000).build()));
    }

    @Test
    void aColumnIsWideFromAHundredThousandCategories() {
        assertEquals(Optional.empty(), warning(column("x", 99_999).build()));
        assertTrue(warning(column("x", 100_000).build()).isPresent());
        assertEquals(
                Optional.empty(),
                warning(column("x", 1 << 20).optEmbedding(EmbeddingSpec.of(2)).build()));
    }
}
