package dev.trellis.demo.catalogue.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which drawing shows which kind of thing. */
final class Sketches {

    private static final Map<String, Sketch> BY_KIND = new HashMap<>();

    static {
        put(Tents::tent, "tent");
        put(Tents::bell, "bell tent");
        put(Tents::tarp, "tarp");
        put(Beds::mummy, "sleeping bag");
        put(Beds::quilt, "quilt");
        put(Beds::rolledFoam, "foam mat");
        put(Beds::rolledAir, "self-inflating mat", "air mat");
        put(Kitchen::gas, "gas stove");
        put(Kitchen::table, "camping stove");
        put(Kitchen::spirit, "spirit stove");
        put(Kitchen::wood, "wood stove");
        put(Kitchen::petrol, "petrol stove");
        put(Vessels::pot, "pot");
        put(Vessels::pan, "pan");
        put(Vessels::mug, "mug");
        put(Vessels::flask, "flask");
        put(Vessels::bottle, "bottle");
        put(Vessels::kettle, "kettle");
        put(Lights::headtorch, "headtorch");
        put(Lights::lantern, "lantern");
        put(Lights::oil, "oil lantern");
        put(Lights::string, "light string");
        put(Lights::torch, "torch");
        put(Lights::bike, "bike light");
        put(Packs::pack, "pack");
        put(Packs::daypack, "daypack", "kids' pack");
        put(Packs::duffel, "duffel");
        put(Packs::vest, "running vest");
        put(Packs::shoulder, "shoulder bag");
        put(Feet::boots, "boots");
        put(Feet::shoes, "shoes", "trail shoes", "approach shoes", "climbing shoes", "water shoes");
        put(Feet::sandals, "sandals");
        put(Feet::slippers, "slippers");
        put(Feet::socks, "socks");
        put(Feet::gaiters, "gaiters");
        put(Poles::poles, "poles", "pole", "staff");
        put(Climbing::rope, "rope");
        put(Climbing::harness, "harness");
        put(Climbing::helmet, "climbing helmet");
        put(Metal::draws, "quickdraws");
        put(Metal::carabiner, "carabiner");
        put(Metal::belay, "belay device");
        put(Metal::nuts, "nuts");
        put(Climbing::chalk, "chalk bag");
        put(Climbing::salve, "salve");
        put(Metal::axe, "ice axe");
        put(Metal::crampons, "crampons");
        put(Tops::draw, "shell jacket", "windproof", "smock", "paddle jacket", "waxed jacket", "softshell", "vest");
        put(Tops::draw, "down jacket", "down parka", "down vest", "insulated jacket", "wool jacket", "jumper");
        put(Tops::draw, "fleece", "fleece vest", "top", "tee");
        put(Fronts::poncho, "poncho");
        put(Legs::draw, "trousers", "shorts", "leggings", "overtrousers");
        put(HeadsHands::beanie, "beanie");
        put(HeadsHands::earflap, "hat");
        put(HeadsHands::brim, "sun hat");
        put(HeadsHands::cap, "cap");
        put(HeadsHands::tube, "neck tube");
        put(HeadsHands::gloves, "gloves");
        put(HeadsHands::mittens, "mittens");
        put(DryThings::bag, "dry bag");
        put(DryThings::duffel, "dry duffel");
        put(DryThings::window, "phone case", "map case");
        put(DryThings::floating, "float bag");
        put(DryThings::throwing, "throw bag");
        put(DryThings::box, "dry box");
        put(DryThings::cover, "rain cover");
        put(Boats::kayak, "kayak");
        put(Boats::packraft, "packraft");
        put(Boats::canoe, "canoe");
        put(Boats::kayakPaddle, "kayak paddle");
        put(Boats::canoePaddle, "canoe paddle");
        put(Boats::aid, "buoyancy aid");
        put(Boats::deck, "spray deck");
        put(Ride::panniers, "panniers");
        put(Ride::saddle, "saddle bag");
        put(Ride::bar, "bar bag");
        put(Ride::frame, "frame bag");
        put(Ride::helmet, "bike helmet");
        put(Ride::reflectors, "reflectors");
        put(Ride::highVest, "reflective vest");
        put(Ride::bell, "bell");
        put(Ride::pump, "pump");
        put(Ride::kit, "repair kit");
        put(Snow::shoes, "snowshoes");
        put(Snow::sledge, "sledge");
        put(Snow::saw, "snow saw");
        put(Snow::shovel, "shovel");
    }

    private Sketches() {}

    static Sketch of(String kind) {
        Sketch sketch = BY_KIND.get(kind);
        if (sketch == null) {
            throw new IllegalArgumentException("Nobody has drawn '" + kind + "' yet. Known kinds: "
                    + BY_KIND.keySet().stream().sorted().toList());
        }
        return sketch;
    }

    private static void put(Sketch sketch, String... kinds) {
        List.of(kinds).forEach(kind -> BY_KIND.put(kind, sketch));
    }
}
