package org.kesheng.policy;

/** Classes in which packs with different taxonomies are counted together (POL-03, CLS-07). */
public enum CanonicalClass {
    PRODUCT_QUALITY,
    PACKAGING,
    SERVICE,
    PRICE,
    DELIVERY,
    SUGGESTION,
    GRUMBLE,
    OTHER
}
