package dev.condyle.runtime.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.condyle.runtime.internal.file.TemporaryFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureRowsTest {

    private static final int LENGTH = 5;

    private static float[] row(int number) {
        float[] row = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            row[i] = number + i / 10f;
        }
        return row;
    }

    private static float[] read(FeatureRows rows, int number) {
        ByteBuffer buffer =
                ByteBuffer.allocateDirect(2 * LENGTH * Float.BYTES).order(ByteOrder.nativeOrder());
        buffer.position(LENGTH * Float.BYTES);
        rows.copy(number, buffer);
        assertEquals(0, buffer.remaining());
        float[] numbers = new float[LENGTH];
        buffer.position(LENGTH * Float.BYTES)
                .slice()
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer()
                .get(numbers);
        return numbers;
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(p -> p.getFileName().toString().startsWith("condyle-features"))
                    .toList();
        }
    }

    @Test
    void rowsBeyondTheBudgetAreStoredInAFile() {
        int bytes = 7 * LENGTH * Float.BYTES;
        try (FeatureRows memory = FeatureRows.of(7, LENGTH, bytes);
                FeatureRows file = FeatureRows.of(7, LENGTH, bytes - 1)) {
            assertInstanceOf(MemoryRows.class, memory);
            assertInstanceOf(FileRows.class, file);
            for (FeatureRows rows : List.of(memory, file)) {
                IntStream.range(0, 7).forEach(i -> rows.add(row(i)));
                for (int i : new int[] {6, 0, 3, 3, 5}) {
                    assertArrayEquals(row(i), read(rows, i));
                }
            }
        }
    }

    @Test
    void concurrentReadsOfAFileAreSafe() {
        try (FeatureRows rows = FeatureRows.of(500, LENGTH, 0)) {
            IntStream.range(0, 500).forEach(i -> rows.add(row(i)));
            IntStream.range(0, 20_000)
                    .parallel()
                    .forEach(i -> assertArrayEquals(row(i % 500), read(rows, i % 500)));
        }
    }

    @Test
    void aClosedFileIsDeletedAndCannotBeRead() throws IOException {
        List<Path> before = temporaryFiles();
        FeatureRows rows = FeatureRows.of(2, LENGTH, 0);
        rows.add(row(0));
        rows.close();
        assertEquals(before, temporaryFiles());
        assertThrows(UncheckedIOException.class, () -> read(rows, 0));
    }

    @Test
    void deletedFilesAreNotRemembered() throws IOException {
        for (int i = 0; i < 3; i++) {
            try (FileRows rows = FileRows.create(Float.BYTES)) {
                rows.add(new float[] {i});
            }
        }
        assertEquals(0, TemporaryFiles.pending());
        Path source =
                Path.of("src/main/java/dev/condyle/runtime/internal/transfer", "FileRows.java");
        assertFalse(Files.readString(source).contains("deleteOnExit"));
    }
}
