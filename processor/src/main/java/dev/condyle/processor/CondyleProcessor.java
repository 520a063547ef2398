package dev.condyle.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.JavaFile;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.diagnostic.Reporter;
import dev.condyle.processor.generate.Generator;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.Declarations;
import dev.condyle.processor.mirror.RecordDeclaration;
import dev.condyle.processor.mirror.RecordReader;
import dev.condyle.processor.mirror.UsedUnits;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.StubModel;
import dev.condyle.processor.validate.NamedPlaces;
import dev.condyle.processor.validate.NetworkValidator;
import dev.condyle.processor.validate.PackagedHeadValidator;
import dev.condyle.processor.validate.RecordValidator;
import dev.condyle.processor.validate.StubReader;
import dev.condyle.processor.validate.Visibility;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Generates a DJL block for each annotated class, a classifier if the class has a head, and an
 * encoder for each record of feature columns.
 */
@AutoService(Processor.class)
public final class CondyleProcessor extends AbstractProcessor {

    /** The annotation of generated classes. */
    static final String GENERATED = "javax.annotation.processing.Generated";

    /** The problems of classes that are not among the sources of a round. */
    private static final Set<Message> OF_COMPILED_CLASSES =
            EnumSet.of(
                    Message.USE_NOT_PROCESSED,
                    Message.USE_INVALID,
                    Message.REUSED_HEAD_NOT_PROCESSED,
                    Message.REUSED_HEAD_INVALID,
                    Message.ENCODER_MISSING,
                    Message.INPUT_RECORD);

    private final RecordReader recordReader = new RecordReader();
    private final GeneratedNames names = new GeneratedNames();
    private Candidates candidates;
    private final PackagedHeadValidator packagedHeads = new PackagedHeadValidator();
    private Visibility visibility;
    private CompiledTypes compiled;
    private Declarations declarations;
    private UsedUnits usedClasses;
    private NetworkValidator networks;
    private RecordValidator records;
    private StubReader stubs;
    private Generators generators;
    private GeneratedFiles files;
    private Reporter reporter;
    private Misspellings misspellings;

    /** Creates a processor; called by the service loader of the compiler. */
    public CondyleProcessor() {}

    /**
     * Returns the annotations in sources for Condyle and in generated sources, including those that
     * are only claimed.
     */
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.concat(OwnAnnotations.declared(), Stream.of(GENERATED))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        candidates = new Candidates(environment.getElementUtils());
        Elements elements = environment.getElementUtils();
        visibility = new Visibility(elements);
        compiled = new CompiledTypes(names, elements);
        records = new RecordValidator(visibility);
        stubs = new StubReader(visibility);
        files = new GeneratedFiles(environment.getFiler());
        reporter = new Reporter(environment.getMessager());
        misspellings = new Misspellings(SourceCode.of(environment), names);
    }

    /**
     * Processes the classes of a round.
     *
     * @return true, which claims the annotations, since javac warns about annotations that no
     *     processor claims; false if a class refers to a missing type. If all annotations are
     *     claimed, no other processor runs, which could generate the type.
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        names.addRoots(round);
        // Elements of earlier rounds are stale, so nothing is kept from them.
        declarations = new Declarations();
        usedClasses = new UsedUnits(declarations);
        networks = new NetworkValidator(visibility, compiled, declarations, usedClasses);
        generators = new Generators(processingEnv.getElementUtils());
        for (TypeElement type : candidates.next(annotations, round)) {
            Problems problems = new Problems();
            try {
                process(type, round.processingOver(), problems);
                processRecord(type, round.processingOver(), problems);
            } catch (RuntimeException e) {
                problems.add(Message.BUG, Location.of(type), trace(e));
            }
            report(type, problems, round.processingOver());
        }
        return candidates.areComplete();
    }

    private void report(TypeElement type, Problems problems, boolean last) {
        boolean awaits = awaitsSources(problems) && !last;
        // An unknown annotation may still be generated, and then is not the cause of the problems.
        if (awaits || !problems.allowGeneration() && misspellings.affect(type)) {
            candidates.repeat(type);
        } else {
            reporter.report(problems);
        }
    }

    /** Runs all stages for one class. */
    private void process(TypeElement type, boolean last, Problems problems) {
        Declaration declaration = declarations.of(type);
        // In the last round, missing types in a used class are reported at its use.
        if (!declaration.isWellFormed() || !(last || usedClasses.areWellFormed(type))) {
            defer(type, stub(declaration), last);
            return;
        }
        if (declaration.lacksLabels() && misspellings.hideMemberOfHead(type)) {
            // Its labels may only seem to be learned; the compiler reports the unknown member.
            writeStubs(stub(declaration), last);
            return;
        }
        if (declaration.head().isEmpty() && misspellings.hideHead(type)) {
            writeStubs(stubs.readWithHead(declaration), last);
            if (!last) {
                // The unknown annotation may still be generated.
                candidates.repeat(type);
            }
            return;
        }
        NamedPlaces.check(declaration, problems);
        Generator generator = generators.of(type);
        Optional<List<JavaFile>> written =
                declaration.isPackagedHead()
                        ? packagedHeads
                                .validate(declaration, problems)
                                .filter(it -> names.claim(it, problems))
                                .map(generator::generate)
                        : networks.validate(declaration, problems)
                                .filter(it -> names.claim(it, problems))
                                .map(generator::generate);
        written.ifPresent(it -> files.write(it, type, problems));
        if (written.isEmpty() && !(awaitsSources(problems) && !last)) {
            writeStubs(stub(declaration), last);
        }
    }

    private Optional<StubModel> stub(Declaration declaration) {
        return declaration.lacksLabels() && misspellings.hideMemberOfHead(declaration.type())
                ? stubs.readWithUnknownLabels(declaration)
                : stubs.read(declaration);
    }

    /**
     * Returns whether the problems may disappear in a later round. The Eclipse compiler processes
     * sources that it finds by {@code -sourcepath}, but later than those that refer to them.
     */
    private boolean awaitsSources(Problems problems) {
        return EcjAnnotations.isEcj(processingEnv)
                && problems.all().stream()
                        .anyMatch(it -> OF_COMPILED_CLASSES.contains(it.message()));
    }

    /**
     * Defers a class with missing types to the next round. In the last round, the compiler reports
     * them.
     */
    private void defer(TypeElement type, Optional<StubModel> stub, boolean last) {
        if (last) {
            writeStubs(stub, last);
        } else {
            candidates.repeat(type);
        }
    }

    /**
     * Writes placeholders for the classes that are missing because of errors, which may also be in
     * another class. Compilation fails anyway, so they are never part of a program.
     */
    private void writeStubs(Optional<StubModel> stub, boolean last) {
        // In the last round, javac has already reported the uses of missing classes.
        stub.filter(it -> !last || EcjAnnotations.isEcj(processingEnv)).ifPresent(this::write);
    }

    private void write(StubModel stub) {
        Set<String> free = names.claimFree(stub);
        List<JavaFile> placeholders =
                generators.of(stub.origin()).generate(stub).stream()
                        .filter(it -> free.contains(it.typeSpec().name()))
                        .toList();
        // The classes of an earlier compilation are as good.
        files.write(placeholders, stub.origin(), new Problems());
    }

    /** Runs all stages for one record of feature columns; does nothing for other classes. */
    private void processRecord(TypeElement type, boolean last, Problems problems) {
        RecordDeclaration declaration = recordReader.read(type);
        if (!declaration.isRelevant()) {
            return;
        }
        if (!declaration.isWellFormed()) {
            defer(type, stubs.read(declaration), last);
            return;
        }
        Problems own = new Problems();
        Optional<FeatureRecord> record = records.validate(declaration, own);
        problems.addAll(own);
        Optional<List<JavaFile>> written =
                record.filter(it -> names.claim(it, problems)).map(generators.of(type)::generate);
        written.ifPresent(it -> files.write(it, type, problems));
        if (written.isEmpty()) {
            writeStubs(stubs.read(declaration), last);
        }
    }

    private static String trace(RuntimeException e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
