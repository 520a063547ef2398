package dev.condyle.processor.validate;

import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Place;
import dev.condyle.processor.diagnostic.Problems;
import dev.condyle.processor.mirror.Declaration;
import dev.condyle.processor.mirror.HeadMethod;
import dev.condyle.processor.mirror.Mirror;
import dev.condyle.processor.model.Head;
import dev.condyle.processor.model.HeadKind;
import dev.condyle.processor.model.HeadKind.Takes;
import dev.condyle.processor.model.LabelSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a head may be: ready-made, a method of the class, or the method of another class. */
final class HeadRules {

    /** The members that mean nothing to a method. */
    private static final Set<String> READY_MADE =
            Set.of("hidden", "activation", "style", "temperature");

    private final LabelRules labelRules;
    private final ReadyHeadRules readyHeadRules = new ReadyHeadRules();
    private final HeadMethodRules methodRules = new HeadMethodRules();
    private final PackagedHeadRules packagedRules;

    HeadRules(Visibility visibility, Compiled compiled) {
        labelRules = new LabelRules(visibility);
        packagedRules = new PackagedHeadRules(visibility, compiled);
    }

    /** Reads the head of a class, if it has one. */
    Optional<HeadReading> read(Declaration declaration, Problems problems) {
        methodRules.checkClass(declaration, problems);
        checkOnlyOne(declaration, problems);
        if (declaration.classHead().isPresent()) {
            return declaration.classHead().map(head -> ofClass(head, problems));
        }
        return declaration.headMethods().stream()
                .findFirst()
                .map(method -> ofMethod(method, problems));
    }

    private static void checkOnlyOne(Declaration declaration, Problems problems) {
        List<HeadMethod> methods = declaration.headMethods();
        int first = declaration.classHead().isPresent() ? 0 : 1;
        methods.stream()
                .skip(first)
                .forEach(
                        it ->
                                problems.add(
                                        Message.HEAD_TWICE,
                                        it.head().place(),
                                        declaration.type().getSimpleName()));
    }

    private HeadReading ofClass(Mirror head, Problems problems) {
        Optional<LabelSet> labels = labelRules.read(head, problems);
        if (!head.isWritten("by")) {
            double dropout = dropout(head, ReadyHeadRules.dropout(head), problems);
            Optional<HeadKind> kind = readyHeadRules.read(head, problems);
            return reading(head, labels, dropout, kind, ReadyHeadRules.takes(head));
        }
        warnOfReadyMade(head, "the head is that of by", problems);
        double dropout = dropout(head, head.real("dropout"), problems);
        Optional<HeadKind> kind = packagedRules.read(head, problems);
        HeadReading reading = reading(head, labels, dropout, kind, Takes.ANY);
        return withFeatures(reading, Optional.of(head.place("by")));
    }

    private HeadReading ofMethod(HeadMethod method, Problems problems) {
        Mirror head = method.head();
        Optional<LabelSet> labels = labelRules.read(head, problems);
        warnOfReadyMade(head, "the head is a method", problems);
        if (head.isWritten("by")) {
            problems.add(Message.NO_EFFECT, head.place("by"), "by", "the head is a method");
        }
        double dropout = dropout(head, head.real("dropout"), problems);
        Optional<HeadKind> kind = methodRules.read(method, problems).map(it -> it);
        HeadReading reading = reading(head, labels, dropout, kind, Takes.ANY);
        return withFeatures(reading, HeadMethodRules.features(method));
    }

    private static HeadReading reading(
            Mirror mirror,
            Optional<LabelSet> labels,
            double dropout,
            Optional<HeadKind> kind,
            Takes otherwise) {
        return new HeadReading(
                mirror,
                kind.map(HeadKind::takes).orElse(otherwise),
                labels.flatMap(it -> kind.map(k -> new Head(it, dropout, k))),
                Optional.empty());
    }

    private static HeadReading withFeatures(HeadReading reading, Optional<Place> features) {
        return new HeadReading(reading.mirror(), reading.takes(), reading.head(), features);
    }

    private static double dropout(Mirror head, double dropout, Problems problems) {
        // It becomes a float, in which what is almost 1 is 1.
        if (!(dropout >= 0 && (float) dropout < 1)) {
            problems.add(Message.NOT_A_FRACTION, head.place("dropout"), "dropout", dropout);
        }
        return dropout;
    }

    private static void warnOfReadyMade(Mirror head, String reason, Problems problems) {
        head.written().stream()
                .filter(READY_MADE::contains)
                .forEach(it -> problems.add(Message.NO_EFFECT, head.place(it), it, reason));
    }
}
