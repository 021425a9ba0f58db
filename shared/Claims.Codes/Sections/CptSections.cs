namespace Claims.Codes.Sections;

/// <summary>
/// Sections of HCPCS level I by the publicly known number ranges (CMS NCCI manual, chapter list). Names are our own: descriptions of
/// single codes belong to the AMA and are not here.
/// </summary>
internal static class CptSections
{
    public static IReadOnlyList<CodeSection> All { get; } =
    [
        new("00100", "01999", "anesthesia", "anesthesia monitored care during surgery"),
        new("10004", "19499", "surgery-skin", "skin subcutaneous breast wound biopsy excision repair surgery"),
        new("20000", "29999", "surgery-musculoskeletal", "bone joint muscle tendon fracture spine surgery arthroscopy cast"),
        new("30000", "32999", "surgery-respiratory", "nose larynx trachea lung respiratory surgery endoscopy"),
        new("33000", "37799", "surgery-cardiovascular", "heart artery vein cardiovascular surgery catheter"),
        new("38100", "38999", "surgery-lymphatic", "spleen lymph node marrow surgery"),
        new("39000", "39599", "surgery-mediastinum", "mediastinum diaphragm surgery"),
        new("40490", "49999", "surgery-digestive", "esophagus stomach intestine colon liver digestive surgery endoscopy colonoscopy bariatric"),
        new("50010", "53899", "surgery-urinary", "kidney ureter bladder urethra urinary surgery"),
        new("54000", "55980", "surgery-male-genital", "penis testis prostate male genital surgery"),
        new("56405", "58999", "surgery-female-genital", "vulva vagina uterus ovary female genital surgery infertility"),
        new("59000", "59899", "maternity", "maternity antepartum delivery postpartum obstetric care"),
        new("60000", "60699", "surgery-endocrine", "thyroid parathyroid adrenal endocrine surgery"),
        new("61000", "64999", "surgery-nervous", "brain spinal nerve nervous system surgery injection"),
        new("65091", "68899", "surgery-eye", "eye ocular cataract retina eyelid surgery"),
        new("69000", "69990", "surgery-ear", "ear auditory surgery"),
        new("70010", "76499", "radiology-diagnostic", "diagnostic radiology imaging x ray tomography magnetic resonance"),
        new("76506", "76999", "radiology-ultrasound", "diagnostic ultrasound imaging"),
        new("77001", "77092", "radiology-diagnostic", "radiologic guidance mammography breast bone density imaging"),
        new("77261", "77799", "radiation-oncology", "radiation oncology treatment planning delivery cancer"),
        new("78012", "79999", "nuclear-medicine", "nuclear medicine imaging radiopharmaceutical therapy"),
        new("80047", "89398", "pathology-laboratory", "pathology laboratory test blood urine specimen analysis"),
        new("90281", "90756", "immunization", "immunization vaccine immune globulin administration"),
        new("90785", "90899", "psychiatry", "psychiatry psychotherapy mental behavioral health"),
        new("90901", "90913", "medicine", "biofeedback training"),
        new("90935", "90999", "dialysis", "dialysis hemodialysis end stage renal disease"),
        new("91010", "91299", "medicine-digestive", "gastroenterology motility study"),
        new("92002", "92499", "ophthalmology", "ophthalmology eye examination vision contact lens"),
        new("92502", "92700", "otorhinolaryngology", "hearing speech audiology otorhinolaryngologic test treatment"),
        new("92920", "93799", "medicine-cardiovascular", "cardiovascular electrocardiogram echocardiography catheterization monitoring"),
        new("93880", "93998", "vascular-study", "noninvasive vascular study duplex"),
        new("94002", "94799", "medicine-pulmonary", "pulmonary function ventilation respiratory treatment"),
        new("95004", "95199", "allergy", "allergy testing immunotherapy"),
        new("95249", "96020", "medicine-neurology", "neurology sleep study electroencephalogram nerve conduction glucose monitoring"),
        new("96105", "96171", "psychology-testing", "psychological neuropsychological developmental assessment testing"),
        new("96360", "96549", "infusion", "hydration infusion injection chemotherapy administration"),
        new("96567", "96999", "dermatology", "dermatology photodynamic phototherapy"),
        new("97010", "97799", "physical-medicine", "physical occupational therapy rehabilitation exercise modality"),
        new("97802", "97804", "nutrition", "medical nutrition therapy assessment"),
        new("97810", "97814", "acupuncture", "acupuncture needle electrical stimulation"),
        new("98925", "98929", "osteopathic", "osteopathic manipulative treatment"),
        new("98940", "98943", "chiropractic", "chiropractic manipulative treatment spine"),
        new("99100", "99140", "anesthesia", "anesthesia qualifying circumstance"),
        new("99202", "99499", "evaluation-management", "evaluation management office visit hospital emergency physician examination consultation"),
        new("99500", "99602", "home-health", "home visit nursing infusion"),
        new("90281", "99607", "medicine", "medicine special service procedure report"),
    ];

    /// <summary>By the letter at the end of a five-character code: categories II and III and the laboratories' own codes.</summary>
    public static IReadOnlyDictionary<char, CodeSection> BySuffix { get; } = new Dictionary<char, CodeSection>
    {
        ['F'] = new("0001F", "9999F", "performance-measure", "quality performance measure tracking"),
        ['T'] = new("0001T", "9999T", "emerging-technology", "emerging technology investigational experimental procedure"),
        ['U'] = new("0001U", "9999U", "pathology-laboratory", "proprietary laboratory analysis genetic test"),
        ['M'] = new("0001M", "9999M", "pathology-laboratory", "multianalyte laboratory assay algorithm"),
    };
}
