package dev.trellis.recommend;

/** Answers a page's request from memory. */
public interface Recommender {

    /** @throws IllegalArgumentException if no unit has the request's name; the message lists the names there are */
    Recommendation recommend(RecommendationRequest request);
}
