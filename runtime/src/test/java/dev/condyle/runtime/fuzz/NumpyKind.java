package dev.condyle.runtime.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import dev.condyle.runtime.internal.engine.Engines;
import dev.condyle.runtime.internal.weights.HostileFiles;
import dev.condyle.runtime.internal.weights.TensorFile;
import dev.condyle.runtime.internal.weights.TensorInfo;
import dev.condyle.runtime.internal.weights.TensorType;
import dev.condyle.runtime.internal.weights.Zips;
import dev.condyle.runtime.weights.WeightsException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** NumPy files: single arrays, and archives of arrays. */
final class NumpyKind implements FuzzKind {

    private static final List<String> PIECES =
            List.of(
                    "'",
                    "\"",
                    "(",
                    ")",
                    ",",
                    "{",
                    "}",
                    ":",
                    "True",
                    "False",
                    "None",
                    "L",
                    "<f4",
                    ">f8",
                    "|O",
                    "|b1",
                    "'descr'",
                    "'shape'",
                    "[('a', '<f4')]",
                    "(1,)",
                    " ",
                    "\n",
                    "\0",
                    "\u202e",
                    "\u0663",
                    "\\x41",
                    "#");

    private static final Pattern HEADER =
            Pattern.compile(
                    "\\{'descr': '([<>|=]\\w\\d)', 'fortran_order': (True|False), 'shape':"
                            + " \\(([\\d, ]*)\\),? ?\\}\\s*");

    private final String name;
    private Mutator mutator;
    private NDManager manager;

    private NumpyKind(String name) {
        this.name = name;
    }

    static NumpyKind npz() {
        return new NumpyKind("npz");
    }

    static NumpyKind npy() {
        return new NumpyKind("npy");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<WeightsException> documented() {
        return WeightsException.class;
    }

    /** Returns the arrays of the resources and others, by name. */
    static Map<String, byte[]> arrays() throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("single.npy", Resources.bytes("internal/weights/single.npy"));
        arrays.put("scalar.npy", HostileFiles.npy(HostileFiles.header("()"), 4));
        arrays.put("empty.npy", HostileFiles.npy(HostileFiles.header("(0, 3)"), 0));
        arrays.put(
                "columns.npy",
                HostileFiles.npy("{'descr': '>f8', 'fortran_order': True, 'shape': (2, 3), }", 48));
        arrays.put(
                "bits.npy",
                HostileFiles.npy("{'descr': '|b1', 'fortran_order': False, 'shape': (5,), }", 5));
        arrays.putAll(Zips.read(Resources.bytes("internal/weights/types.npz")));
        return arrays;
    }

    @Override
    public List<Input> valid(Path folder) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        if (name.equals("npy")) {
            seeds.addAll(arrays().values());
        } else {
            seeds.addAll(
                    Resources.all("internal/weights/types.npz", "internal/weights/stored.npz"));
            seeds.add(Zips.write(arrays(), true));
            seeds.add(Zips.write(Map.of("a.npy", arrays().get("single.npy")), false));
        }
        mutator = new Mutator(seeds, PIECES);
        manager = Engines.newManager(Optional.empty());
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            Path path = Files.write(folder.resolve("valid" + i + "." + name), seeds.get(i));
            inputs.add(new ArrayInput(path, seeds.get(i), manager));
        }
        return inputs;
    }

    @Override
    public Input changed(Random random, Path folder) throws IOException {
        byte[] bytes = mutator.changed(random);
        return new ArrayInput(Files.write(folder.resolve("a." + name), bytes), bytes, manager);
    }

    @Override
    public void close() {
        manager.close();
    }

    /** A file with arrays, which are read one after the other. */
    static final class ArrayInput implements Input {

        private final Path path;
        private final byte[] bytes;
        private final NDManager manager;

        ArrayInput(Path path, byte[] bytes, NDManager manager) {
            this.path = path;
            this.bytes = bytes;
            this.manager = manager;
        }

        @Override
        public long bytes() {
            return bytes.length;
        }

        @Override
        public Map<TensorInfo, byte[]> read() throws IOException {
            Map<TensorInfo, byte[]> arrays = new LinkedHashMap<>();
            try (TensorFile file = TensorFile.open(path);
                    NDManager scratch = manager.newSubManager()) {
                for (TensorInfo tensor : file.tensors().values()) {
                    arrays.put(tensor, file.read(tensor.name(), scratch).toByteArray());
                }
            }
            return arrays;
        }

        /** Compares arrays that are stored as they are in memory, and have a header of NumPy's. */
        @Override
        public void check(Object read) throws IOException {
            boolean zip = bytes[0] == 'P';
            Map<String, byte[]> entries = Map.of();
            try {
                entries = zip ? Zips.read(path) : entries;
            } catch (ZipException | EOFException e) {
                // Unlike Python, the JDK requires the whole comment of an archive.
                return;
            }
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) read).entrySet()) {
                TensorInfo tensor = (TensorInfo) entry.getKey();
                byte[] file = zip ? entries.get(tensor.name() + ".npy") : bytes;
                if (file == null) {
                    // The name was decoded in another way.
                    continue;
                }
                int from = (int) tensor.begin();
                String text =
                        new String(file, 0, from, StandardCharsets.ISO_8859_1)
                                .substring(file[6] == 1 ? 10 : 12);
                assertEquals(file.length, from + tensor.bytes());
                Matcher header = HEADER.matcher(text);
                if (!header.matches()) {
                    continue;
                }
                long[] shape =
                        Arrays.stream(header.group(3).split(","))
                                .map(String::strip)
                                .filter(it -> !it.isEmpty())
                                .mapToLong(Long::parseLong)
                                .toArray();
                assertArrayEquals(shape, tensor.shape().getShape());
                boolean plain =
                        header.group(1).charAt(0) != '>'
                                && tensor.type() != TensorType.BOOL
                                && header.group(2).equals("False")
                                && tensor.type().bytes()
                                        == tensor.type().dataType().getNumOfBytes();
                if (plain) {
                    assertArrayEquals(
                            Arrays.copyOfRange(file, from, file.length), (byte[]) entry.getValue());
                }
            }
        }

        @Override
        public String toString() {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
