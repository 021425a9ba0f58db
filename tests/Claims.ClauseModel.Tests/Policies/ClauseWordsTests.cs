using Claims.ClauseModel.Policies;
using Claims.Contracts;

namespace Claims.ClauseModel.Tests.Policies;

public class ClauseWordsTests
{
    [Fact]
    public void Every_condition_has_words()
    {
        var kinds = typeof(Condition).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Condition))).ToHashSet();
        Condition[] all =
        [
            new Condition.NotCovered(), new Condition.AgeBetween(18, 64), new Condition.SexIs(Sex.Female), new Condition.MaxUnitsPerLine(2), new Condition.MaxUnitsPerDay(2.5m),
            new Condition.MaxPerMonths(1, 12), new Condition.MaxChargePerLine(500), new Condition.PriorAuthorizationRequired(), new Condition.PlaceOfServiceIn(["11", "22"]),
            new Condition.DiagnosisIn([new CodeRange("E08", "E13")]), new Condition.NotBilledWith([new CodeRange("99213", "99213")]), new Condition.ModifierRequired(["25", "59"]),
            new Condition.FiledWithinDays(90), new Condition.MemberCovered(), new Condition.OtherPayerStated(), new Condition.ReferralRequired(),
        ];

        Assert.Equal(kinds, all.Select(condition => condition.GetType()).ToHashSet());
        Assert.Equal(
            [
                "not covered", "age 18 to 64", "female members", "at most 2 units on a line", "at most 2.5 units a day", "at most 1 in 12 months", "at most 500 charged for a line",
                "a prior authorization number", "place of service 11, 22", "a diagnosis in E08–E13", "not on the day of 99213", "modifier 25 or 59", "filed within 90 days",
                "member covered on the day of service", "what the other payer paid is stated", "a referring provider",
            ],
            all.Select(ClauseWords.Of));
    }

    [Theory]
    [InlineData(18, null, "age 18 or older")]
    [InlineData(null, 17, "age 17 or younger")]
    [InlineData(null, null, "any age")]
    public void An_open_age_is_said_as_one(int? min, int? max, string words) => Assert.Equal(words, ClauseWords.Of(new Condition.AgeBetween(min, max)));

    [Fact]
    public void A_scope_names_what_narrows_it()
    {
        var scope = new ClauseScope { Services = [new CodeRange("E0100", "E0118")], PlacesOfService = ["12"] };

        Assert.Equal("services E0100–E0118; places of service 12", ClauseWords.Of(scope));
        Assert.Equal("every line", ClauseWords.Of(new ClauseScope()));
        Assert.Equal("prior authorization", ClauseWords.Of(ClauseKind.PriorAuthorization));
    }
}
