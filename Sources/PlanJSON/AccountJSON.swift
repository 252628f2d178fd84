// PlanJSON: tables of money and posts: every figure as a number, what was stated and what was worked out.

import PlanMarkup
import PlanModel
import PlanSchema

extension ModelJSON {
  func account(_ account: Account, _ json: inout JSONText) {
    json.object { json in
      if let unit = account.unit { json.member("unit", unit.printed) }
      json.member("columns") { json in
        json.array { json in for column in account.columns { json.element { self.column(column, &$0) } } }
      }
      json.member("rows") { json in
        json.array { json in for row in account.rows { json.element { self.row(row, &$0) } } }
      }
      if !account.balances.isEmpty {
        json.member("balances") { json in
          json.array { json in for balance in account.balances { json.element { self.balance(balance, &$0) } } }
        }
      }
    }
  }

  private func column(_ column: Account.Column, _ json: inout JSONText) {
    json.object { json in
      json.member("title", column.title)
      json.member("holds", column.role.rawValue)
      if let unit = column.unit { json.member("unit", unit.printed) }
      if let formula = column.formula { json.member("formula", formula) }
      if column.source == nil { json.member("isDerived", true) }
    }
  }

  private func row(_ row: Account.Row, _ json: inout JSONText) {
    json.object { json in
      json.member("title", row.title)
      json.member("is", row.kind.rawValue)
      if let formula = row.formula { json.member("formula", formula) }
      if row.source == nil { json.member("isDerived", true) }
      json.member("cells") { json in
        json.array { json in for cell in row.cells { json.element { self.cell(cell, &$0) } } }
      }
    }
  }

  /// A bare number where that says all; words and blank cells, which stand in the table as typed, are null.
  private func cell(_ cell: Account.Cell, _ json: inout JSONText) {
    let isBare = !cell.isDerived && cell.marks.isEmpty && cell.note.isEmpty && cell.sum == nil
    switch cell.content {
    case .blank, .words: if isBare { return json.null() }
    case .amount(let amount): if isBare { return json.literal(amount.description) }
    default: break
    }
    json.object { json in
      switch cell.content {
      case .blank, .words: break
      case .amount(let amount): json.member("amount") { $0.literal(amount.description) }
      case .missing(let missing): json.member("missing", missing.rawValue)
      case .asPrinted(let words): json.member("asPrinted", words)
      case .people(let value): json.member("people") { self.value(value, &$0) }
      }
      if cell.isDerived { json.member("isDerived", true) }
      if !cell.marks.isEmpty {
        json.member("marks") { json in json.array { json in for mark in cell.marks { json.element(mark) } } }
      }
      if !cell.note.isEmpty { json.member("note", cell.note) }
      if let sum = cell.sum { json.member("sum") { self.sum(sum, &$0) } }
    }
  }

  private func sum(_ sum: Account.Sum, _ json: inout JSONText) {
    json.object { json in
      if let computed = sum.computed { json.member("computed") { $0.literal(computed.description) } }
      json.member("outcome", sum.outcome.rawValue)
      json.member("parts", sum.parts)
      if !sum.missing.isEmpty {
        json.member("missing") { json in
          json.object { json in for (reason, count) in sum.missing { json.member(reason.rawValue, count) } }
        }
      }
    }
  }

  func contract(_ contract: ContractOutlook, _ json: inout JSONText) {
    json.object { json in
      json.member("ends", optional: contract.end?.last.iso)
      json.member("successor", contract.successor.rawValue)
      json.member("activities") { json in
        json.array { json in for activity in contract.activities { json.element(ids[activity]) } }
      }
    }
  }

  private func balance(_ balance: Account.Balance, _ json: inout JSONText) {
    json.object { json in
      json.member("name", balance.name)
      json.member("total") { $0.literal(balance.total.description) }
      json.member("isBalanced", balance.isBalanced)
      if balance.missing > 0 { json.member("missing", balance.missing) }
    }
  }
}

enum AccountSchemas {
  /// The definitions that the member `account` uses.
  static let definitions: [(String, String)] = [
    (
      "contract",
      ##"""
      {"type": "object", "properties": {"ends": {"type": ["string", "null"]}, \##
      "successor": {"enum": ["in time", "late", "undated", "none", "not needed"]}, \##
      "activities": {"type": "array", "items": {"type": "string"}}}, \##
      "required": ["ends", "successor", "activities"], "additionalProperties": false}
      """##
    ),
    (
      "account",
      ##"""
      {"type": "object", "properties": {"unit": {"type": "string"}, \##
      "columns": {"type": "array", "items": {"$ref": "#/$defs/accountColumn"}}, \##
      "rows": {"type": "array", "items": {"$ref": "#/$defs/accountRow"}}, \##
      "balances": {"type": "array", "items": {"type": "object"}}}, \##
      "required": ["columns", "rows"], "additionalProperties": false}
      """##
    ),
    (
      "accountColumn",
      ##"""
      {"type": "object", "properties": {"title": {"type": "string"}, \##
      "holds": {"enum": ["label", "amount", "people", "words"]}, "unit": {"type": "string"}, \##
      "formula": {"type": "string"}, "isDerived": {"type": "boolean"}}, \##
      "required": ["title", "holds"], "additionalProperties": false}
      """##
    ),
    (
      "accountRow",
      ##"""
      {"type": "object", "properties": {"title": {"type": "string"}, \##
      "is": {"enum": ["body", "heading", "subtotal", "total", "formula"]}, "formula": {"type": "string"}, \##
      "isDerived": {"type": "boolean"}, "cells": {"type": "array", "items": {"$ref": "#/$defs/accountCell"}}}, \##
      "required": ["title", "is", "cells"], "additionalProperties": false}
      """##
    ),
    (
      "accountCell",
      ##"""
      {"anyOf": [{"type": ["number", "null"]}, {"type": "object", "properties": {"amount": {"type": "number"}, \##
      "missing": {"type": "string"}, "asPrinted": {"type": "string"}, "people": {"$ref": "#/$defs/value-party"}, \##
      "isDerived": {"type": "boolean"}, "marks": {"type": "array", "items": {"type": "string"}}, \##
      "note": {"type": "string"}, "sum": {"type": "object", "required": ["outcome", "parts"]}}, \##
      "additionalProperties": false}]}
      """##
    ),
  ]
}
