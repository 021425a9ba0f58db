using Claims.Summaries.Concepts;

namespace Claims.Summaries.Tests.Concepts;

public class ReaderTests
{
    [Theory]
    [InlineData("on 2026-03-04.", "2026-03-04")]
    [InlineData("on 03/04/2026", "2026-03-04")]
    [InlineData("3/4/26 visit", "2026-03-04")]
    [InlineData("25/12/2025", "2025-12-25")]
    [InlineData("3-4-26", "2026-03-04")]
    [InlineData("4 March 2026", "2026-03-04")]
    [InlineData("4th of March 2026", "2026-03-04")]
    [InlineData("March 4th, 2026", "2026-03-04")]
    [InlineData("Mar. 4 2026", "2026-03-04")]
    [InlineData("04-MAR-2026", "2026-03-04")]
    [InlineData("04MAR2026", "2026-03-04")]
    [InlineData("20260304", "2026-03-04")]
    [InlineData("since March 2026", "2026-03")]
    [InlineData("since 2026-03", "2026-03")]
    [InlineData("5/6/98", "1998-05-06")]
    [InlineData("02/30/2026", null)]
    [InlineData("13/13/2026", null)]
    [InlineData("BP 120/80", null)]
    [InlineData("ratio 1/2/3456789", null)]
    [InlineData("2 may 20", null)]
    public void Dates_are_read_as_they_are_written(string text, string? iso) =>
        Assert.Equal(iso is null ? [] : [iso], DateReader.Read(text, 0, text.Length).Select(date => date.Iso));

    [Theory]
    [InlineData("DOB: 05/06/1950. Seen 03/04/2026.", "2026-03-04")]
    [InlineData("Born May 6, 1950\nLetter of 4 March 2026", "2026-03-04")]
    [InlineData("Seen in March 2026.", null)]
    public void The_first_day_is_none_of_birth(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateReader.FirstDay(text));

    [Theory]
    [InlineData("2.5 mg daily", "2.5 mg")]
    [InlineData("saturation 84%", "84 %")]
    [InlineData("84 percent", "84 %")]
    [InlineData("six weeks", "6 week")]
    [InlineData("a 12-week course", "12 week")]
    [InlineData("1,200 mL of urine", "1200 ml")]
    [InlineData("2-3 visits", "2-3 visit")]
    [InlineData("32 events per hour", "32 events/hour")]
    [InlineData("eGFR 9 mL/min/1.73 m2", "9 ml/min/1.73 m2")]
    [InlineData("BMI 43.2 kg/m2", "43.2 kg/m2")]
    [InlineData("2 liters per minute", "2 l/min")]
    [InlineData("four times a day", "4 times")]
    [InlineData("code 99213", null)]
    [InlineData("room 4", null)]
    public void Quantities_come_with_their_unit(string text, string? normal) =>
        Assert.Equal(normal is null ? [] : [normal], QuantityReader.Read(text, 0, text.Length).Select(quantity => quantity.Normal));
}
