package dev.trellis.score;

import dev.trellis.candidate.content.ColdStart;
import dev.trellis.candidate.content.Content;
import dev.trellis.candidate.factor.Als;
import dev.trellis.candidate.factor.BiasedMf;
import dev.trellis.candidate.factor.Bpr;
import dev.trellis.candidate.factor.SvdPlusPlus;
import dev.trellis.candidate.linear.Ease;
import dev.trellis.candidate.linear.LocalEase;
import dev.trellis.candidate.model.Algorithm;
import dev.trellis.candidate.model.ItemLinks;
import dev.trellis.candidate.model.ModelFormats;
import dev.trellis.candidate.neighbour.ItemKnn;
import dev.trellis.candidate.neighbour.PearsonKnn;
import dev.trellis.candidate.neighbour.UserKnn;
import dev.trellis.candidate.popular.BoughtTogether;
import dev.trellis.candidate.popular.BuyAgain;
import dev.trellis.candidate.popular.Conversion;
import dev.trellis.candidate.popular.PopularNow;
import dev.trellis.candidate.popular.Popularity;
import dev.trellis.candidate.popular.RankedItems;
import dev.trellis.candidate.popular.RecentPopularity;
import dev.trellis.candidate.popular.SituationPopularity;
import dev.trellis.candidate.popular.Trending;
import dev.trellis.candidate.session.Pathways;
import dev.trellis.candidate.session.Repeat;
import dev.trellis.candidate.session.SequentialRules;
import dev.trellis.candidate.session.SessionBlend;
import dev.trellis.candidate.session.VSkNN;
import dev.trellis.score.hybrid.Hybrid;
import dev.trellis.score.hybrid.HybridModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The algorithms that come with Trellis, and the formats of what they learn. */
public final class Algorithms {

    private Algorithms() {}

    /** Each by itself, and last the blend of those that belong into it. */
    public static List<Algorithm> all() {
        List<Algorithm> all = new ArrayList<>(single());
        all.add(hybrid());
        return List.copyOf(all);
    }

    /** What is worth blending; the weights decide what stays. */
    public static Hybrid hybrid() {
        return new Hybrid(List.of(
                new BoughtTogether(),
                new ColdStart(),
                new Content(),
                new Ease(),
                new ItemKnn(),
                new RecentPopularity(),
                new Pathways(),
                new Repeat(),
                new SequentialRules(),
                new SessionBlend(),
                new UserKnn(),
                new VSkNN()));
    }

    private static List<Algorithm> single() {
        return List.of(
                new Als(),
                new BiasedMf(),
                new BoughtTogether(),
                new Bpr(),
                new BuyAgain(),
                new ColdStart(),
                new Content(),
                new Ease(),
                new LocalEase(),
                new ItemKnn(),
                new PearsonKnn(),
                Popularity.mostAddedToCart(),
                Popularity.mostPurchased(),
                Popularity.mostViewed(),
                new PopularNow(),
                Popularity.popularity(),
                new RecentPopularity(),
                new SituationPopularity(),
                new Pathways(),
                new Repeat(),
                new SequentialRules(),
                new SessionBlend(),
                new SvdPlusPlus(),
                new Trending(),
                new UserKnn(),
                new VSkNN(),
                Conversion.viewToCart(),
                Conversion.viewToPurchase());
    }

    public static ModelFormats formats() {
        return new ModelFormats(Map.ofEntries(
                Map.entry(Als.NAME, Als.reader()),
                Map.entry(BiasedMf.NAME, BiasedMf.reader()),
                Map.entry(Bpr.NAME, Bpr.reader()),
                Map.entry(BuyAgain.FORMAT, BuyAgain::read),
                Map.entry(ColdStart.FORMAT, ColdStart::read),
                Map.entry(Ease.FORMAT, Ease.READER),
                Map.entry(ItemKnn.FORMAT, ItemKnn.READER),
                Map.entry(HybridModel.FORMAT, HybridModel::read),
                Map.entry(PearsonKnn.FORMAT, PearsonKnn.READER),
                Map.entry(ItemLinks.FORMAT, ItemLinks::read),
                Map.entry(RankedItems.FORMAT, RankedItems::read),
                Map.entry(RecentPopularity.FORMAT, RecentPopularity::read),
                Map.entry(SituationPopularity.FORMAT, SituationPopularity::read),
                Map.entry(Pathways.NAME, Pathways.reader()),
                Map.entry(Repeat.NAME, Repeat.reader()),
                Map.entry(SequentialRules.NAME, SequentialRules.reader()),
                Map.entry(UserKnn.FORMAT, UserKnn.READER),
                Map.entry(SessionBlend.NAME, SessionBlend.reader()),
                Map.entry(SvdPlusPlus.NAME, SvdPlusPlus.reader()),
                Map.entry(VSkNN.NAME, VSkNN.reader())));
    }
}
