using System.CommandLine;

namespace ReturnsDesk.Tests.Programs;

/// <summary>Something to run by hand that needs what only the tests have: a browser, fakes, the inside of the app. Each is one command of this assembly.</summary>
internal interface ITestProgram
{
    Command Create(TextWriter output, TextWriter error);
}
