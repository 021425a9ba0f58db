using Claims.ClauseModel.Evaluation.Hcpcs;

namespace Claims.ClauseModel.Tests.Evaluation.Hcpcs;

public class CodeFamiliesTests
{
    [Fact]
    public void Codes_with_the_same_first_four_characters_are_one_family() =>
        Assert.Equal([0, 1, 0], CodeFamilies.Of([SomeCodes.Code("E0101", "walker"), SomeCodes.Code("E0201", "cane"), SomeCodes.Code("E0109", "crutches")]));

    [Fact]
    public void Descriptions_that_are_nearly_the_same_are_one_family_wherever_they_stand() => Assert.Equal([0, 1, 0], CodeFamilies.Of(
    [
        SomeCodes.Code("J1000", "injection of long acting insulin, per 5 units"),
        SomeCodes.Code("E0201", "cane"),
        SomeCodes.Code("S5550", "Injection of long acting insulin; per 50 units"),
    ]));

    [Fact]
    public void A_family_holds_whoever_is_linked_through_another() => Assert.Equal([0, 0, 0], CodeFamilies.Of(
    [
        SomeCodes.Code("J1000", "injection of insulin"),
        SomeCodes.Code("K0001", "injection of insulin"),
        SomeCodes.Code("K0002", "wheelchair"),
    ]));
}
