namespace Claims.Codes.Sections;

/// <summary>Sections of HCPCS level II by letter (CMS HCPCS level II coding procedures), named in our own words.</summary>
internal static class HcpcsSections
{
    public static IReadOnlyList<CodeSection> All { get; } =
    [
        new("A0", "A0", "ambulance", "ambulance transport mileage"),
        new("A4", "A8", "medical-supply", "medical surgical supply dressing catheter"),
        new("A9", "A9", "miscellaneous-supply", "miscellaneous supply noncovered item radiopharmaceutical"),
        new("B", "B", "nutrition-supply", "enteral parenteral nutrition formula supply"),
        new("C", "C", "hospital-outpatient", "hospital outpatient device drug procedure"),
        new("E", "E", "durable-equipment", "durable medical equipment rental purchase"),
        new("G", "G", "medicare-procedure", "professional service procedure medicare screening"),
        new("H", "H", "behavioral-health", "behavioral health alcohol drug abuse treatment"),
        new("J85", "J89", "oral-drug", "oral drug prescription"),
        new("J9", "J9", "chemotherapy-drug", "chemotherapy drug injection cancer"),
        new("J", "J", "injected-drug", "injection drug administered"),
        new("K", "K", "durable-equipment", "durable medical equipment wheelchair rental purchase"),
        new("L0", "L4", "orthotics", "orthotic orthosis brace support"),
        new("L5", "L9", "prosthetics", "prosthetic prosthesis limb implant"),
        new("M", "M", "medical-service", "medical service infusion"),
        new("P", "P", "pathology-laboratory", "pathology laboratory test blood product"),
        new("Q", "Q", "temporary-item", "drug supply cast temporary item"),
        new("R", "R", "portable-radiology", "portable x ray transport"),
        new("S", "S", "private-payer", "private payer service drug supply home therapy"),
        new("T", "T", "medicaid", "medicaid nursing personal care service"),
        new("U", "U", "pathology-laboratory", "laboratory test specimen"),
        new("V5", "V5", "hearing", "hearing aid speech language service"),
        new("V", "V", "vision", "vision lens frame eyeglass"),
    ];
}
