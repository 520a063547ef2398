package dev.condyle.runtime.fuzz;

import dev.condyle.runtime.data.DataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/** Compressed CSV files: changed files, and files with a changed content. */
final class GzipCsvKind implements FuzzKind {

    private Mutator mutator;
    private Mutator packedMutator;

    @Override
    public String name() {
        return "csv.gz";
    }

    @Override
    public Class<DataException> documented() {
        return DataException.class;
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        byte[] bytes = CsvKind.FILE.getBytes(StandardCharsets.UTF_8);
        byte[] packed = Resources.gzip(bytes);
        byte[] twice = Arrays.copyOf(packed, 2 * packed.length);
        System.arraycopy(packed, 0, twice, packed.length, packed.length);
        mutator = new Mutator(List.of(bytes), CsvKind.PIECES);
        packedMutator = new Mutator(List.of(packed, twice), List.of());
        CsvKind.Options options =
                new CsvKind.Options(false, 0, false, false, false, StandardCharsets.UTF_8, true);
        Path path = Files.write(folder.resolve("valid.csv.gz"), packed);
        return List.of(new PackedInput(path, packed, options));
    }

    @Override
    public Input changed(Random random, Path folder) throws IOException {
        byte[] bytes =
                random.nextBoolean()
                        ? packedMutator.changed(random)
                        : Resources.gzip(mutator.changed(random));
        Path path = Files.write(folder.resolve("a.csv.gz"), bytes);
        return new PackedInput(path, bytes, CsvKind.Options.random(random));
    }

    private record PackedInput(Path path, byte[] packed, CsvKind.Options options) implements Input {

        @Override
        public long bytes() {
            return packed.length;
        }

        @Override
        public Map<Long, List<Object>> read() {
            return CsvKind.read(options.of(path));
        }

        @Override
        public void check(Object read) throws IOException {
            byte[] file = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
            CsvKind.checkRows((Map<?, ?>) read, file, options);
        }

        @Override
        public String toString() {
            return options + " " + Arrays.toString(packed);
        }
    }
}
