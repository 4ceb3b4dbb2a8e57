package io.machiyaku.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * Many cases of a rule that holds for all: each is drawn from a seed of its own, new ones with every run. A case that
 * fails is told with its seed and with what was drawn; {@code -Dcases.seed=<seed>} runs that one alone.
 */
public final class Cases {

    /** Runs one case again. */
    static final String SEED = "cases.seed";

    private static final int USUAL = 1_000;

    private Cases() {}

    public static void each(Consumer<Draw> rule) {
        each(USUAL, rule);
    }

    public static void each(int cases, Consumer<Draw> rule) {
        String one = System.getProperty(SEED);
        if (one != null) {
            check(Long.parseLong(one), rule);
            return;
        }
        Random seeds = new Random();
        for (int i = 0; i < cases; i++) {
            check(seeds.nextLong(), rule);
        }
    }

    private static void check(long seed, Consumer<Draw> rule) {
        Draw draw = new Draw(seed);
        try {
            rule.accept(draw);
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(
                    "Fails with %s; again alone: -D%s=%d%n%s".formatted(draw.drawn, SEED, seed, failed.getMessage()),
                    failed);
        }
    }

    /** What one case is made of. Numbers are often those at the edges, where rules break. */
    public static final class Draw {

        private static final int ONE_IN = 5;

        private final Random random;
        private final List<Object> drawn = new ArrayList<>();

        private Draw(long seed) {
            random = new Random(seed);
        }

        /** Both ends may come. */
        public int between(int least, int most) {
            return drawn(random.nextInt(ONE_IN) == 0 ? edge(least, most) : random.nextInt(least, most + 1));
        }

        public int upTo(int most) {
            return between(0, most);
        }

        public boolean either() {
            return drawn(random.nextBoolean());
        }

        public <E extends Enum<E>> E oneOf(Class<E> choices) {
            E[] all = choices.getEnumConstants();
            return drawn(all[random.nextInt(all.length)]);
        }

        /** What draws by itself: a thing of many parts that can say what it is. */
        public <T> T by(Function<Random, T> maker) {
            return drawn(maker.apply(random));
        }

        private int edge(int least, int most) {
            IntUnaryOperator within = number -> Math.clamp(number, least, most);
            int[] edges = {least, least + 1, -1, 0, 1, 2, most - 1, most};
            return within.applyAsInt(edges[random.nextInt(edges.length)]);
        }

        private <T> T drawn(T value) {
            drawn.add(value);
            return value;
        }
    }
}
